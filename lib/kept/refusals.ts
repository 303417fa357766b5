import { signal } from '@preact/signals';
import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
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

const schema = v.record(v.string(), v.unknown());

/** Those kept of a talk; none where the record is missing or damaged. */
export async function loadRefusals(talkId: string): Promise<readonly string[]> {
  const stored = v.safeParse(schema, await storage.getItem(`local:refused:${talkId}`));
  return stored.success ? Object.keys(stored.output) : [];
}

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
