import { type Signal, signal } from '@preact/signals';

/** What the listener has just thrown away. A page can lead a click to do that. */
export interface Lost<Kind extends string> {
  readonly kind: Kind;
  readonly bringBack: () => void;
}

/** What was thrown away last (null for nothing, or once it is back), and what says that something was. */
export interface Losing<Kind extends string> {
  readonly lost: Signal<Lost<Kind> | null>;
  readonly lose: (kind: Kind, back: () => void) => void;
}

export function createLost<Kind extends string>(): Losing<Kind> {
  const lost = signal<Lost<Kind> | null>(null);
  return {
    lost,
    lose(kind, back) {
      lost.value = {
        kind,
        bringBack() {
          lost.value = null;
          back();
        },
      };
    },
  };
}
