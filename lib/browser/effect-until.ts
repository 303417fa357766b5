import { effect } from '@preact/signals';

/** Runs an effect of signals until the abort signal aborts. */
export function effectUntil(abort: AbortSignal, run: Parameters<typeof effect>[0]): void {
  abort.addEventListener('abort', effect(run));
}
