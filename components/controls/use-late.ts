import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';

/**
 * The signal's value as of the frame before, since `useSignalEffect` waits for a frame: for what may be drawn
 * after the key that changed it has been answered.
 */
export function useLate<Value>(signal: ReadonlySignal<Value>): Value {
  const late = useSignal(signal.peek());
  useSignalEffect(() => {
    late.value = signal.value;
  });
  return late.value;
}
