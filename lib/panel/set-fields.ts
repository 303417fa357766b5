import type { Signal } from '@preact/signals';

/** Changes some fields of the object in a signal. */
export function setFields<Fields extends object>(of: Signal<Fields>, changes: Partial<Fields>): void {
  of.value = { ...of.peek(), ...changes };
}
