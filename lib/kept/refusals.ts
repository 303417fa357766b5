import { signal } from '@preact/signals';
import { ask } from '../messages/to-background';
import type { GlossaryEntry } from '../search/glossary';

/** The guesses that the listener has rejected in one talk. */
export interface Refusals {
  /** Whether the listener has rejected the guess. Reads a signal. */
  has(guess: GlossaryEntry): boolean;
  /** The words are not what was searched for. The listener is not asked about them again in this talk. */
  refuse(guess: GlossaryEntry): void;
}

/** The name of a guess, regardless of case. */
const nameOf = ({ heard, said }: GlossaryEntry): string =>
  JSON.stringify([heard.toLowerCase(), said.toLowerCase()]);

/** Rejections, beginning with those that `loadRefusals` has read. `keep` gets the name of each new one. */
export function createRefusals(first: readonly string[], keep: (name: string) => void): Refusals {
  const refused = signal<ReadonlySet<string>>(new Set(first));
  return {
    has: (guess) => refused.value.has(nameOf(guess)),
    refuse(guess) {
      const name = nameOf(guess);
      refused.value = new Set([...refused.peek(), name]);
      keep(name);
    },
  };
}

/** The rejections in a talk, which are saved from now on. */
export const keepRefusals = (talkId: string, first: readonly string[]): Refusals =>
  createRefusals(first, (name) => {
    void ask('change-settings', { record: `refused:${talkId}`, changes: { [name]: true } });
  });
