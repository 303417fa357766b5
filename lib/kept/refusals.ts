import { signal } from '@preact/signals';
import { ask } from '../messages/to-background';
import type { GlossaryEntry } from '../search/glossary';

/** The guesses that the listener has said are wrong, in one talk. */
export interface Refusals {
  /** Whether the listener has refused the guess. Reads a signal. */
  has(guess: GlossaryEntry): boolean;
  /** The words are not what was searched for: they are not asked about again in this talk. */
  refuse(guess: GlossaryEntry): void;
}

/** One guess, however its words are written. */
const nameOf = ({ heard, said }: GlossaryEntry): string =>
  JSON.stringify([heard.toLowerCase(), said.toLowerCase()]);

/** Refusals that begin with those that `loadRefusals` has read. `keep` gets the name of each new one. */
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

/** Those of a talk, kept from now on. */
export const keepRefusals = (talkId: string, first: readonly string[]): Refusals =>
  createRefusals(first, (name) => {
    void ask('change-settings', { record: `refused:${talkId}`, changes: { [name]: true } });
  });
