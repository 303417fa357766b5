import { storage } from 'wxt/utils/storage';
import type { LineProblem } from '../formats/problem';
import { sameHome } from '../homes/home';
import { idOfLines, type NewTalk } from '../library/talks';
import type { Home, Talk } from '../transcript/talk';
import { createTurns } from './in-turn';

/** A talk that is shown in one tab without being in the library. */
export interface PassingTalk {
  /** The id that the library would give it: notes and pins keep their talk when it is kept. */
  readonly id: string;
  readonly talk: NewTalk;
  /** What may be wrong with its lines. */
  readonly doubts: readonly LineProblem[];
}

/**
 * The talks that are shown in tabs without being in the library. They are in the browser's memory, which outlives the
 * background, and go with their tab or with the browser.
 */
export interface PassingTalks {
  /** Shows a talk in a tab, before those that were shown there. Returns its id. */
  show(tabId: number, talk: NewTalk, doubts?: readonly LineProblem[]): Promise<string>;
  /** Those of a tab, the newest first. */
  list(tabId: number): Promise<readonly PassingTalk[]>;
  addHome(tabId: number, id: string, home: Home): Promise<void>;
  remove(tabId: number, id: string): Promise<void>;
  /** The tab has gone. */
  clear(tabId: number): Promise<void>;
}

/** Who goes back to the video before still has its transcript. The browser's memory for us is 10 MB in all. */
const mostInTab = 3;

const itemOf = (tabId: number) => storage.defineItem<readonly PassingTalk[]>(`session:passing-${tabId}`);

export function createPassingTalks(): PassingTalks {
  const inTurn = createTurns();
  const list = async (tabId: number) => (await itemOf(tabId).getValue()) ?? [];
  const change = (tabId: number, of: (talks: readonly PassingTalk[]) => readonly PassingTalk[]) =>
    inTurn(async () => {
      const next = of(await list(tabId));
      if (next.length > 0) await itemOf(tabId).setValue(next);
      else await itemOf(tabId).removeValue();
    });
  return {
    async show(tabId, talk, doubts = []) {
      const id = await idOfLines(talk.cues);
      const shown = { id, talk, doubts };
      const put = (most: number) =>
        change(tabId, (talks) => [shown, ...talks.filter((other) => other.id !== id)].slice(0, most));
      // Where there is no room for it and the others, it is there alone.
      await put(mostInTab).catch(() => put(1));
      return id;
    },
    list,
    addHome: (tabId, id, home) =>
      change(tabId, (talks) =>
        talks.map((one) =>
          one.id === id && !one.talk.homes.some((known) => sameHome(known, home))
            ? { ...one, talk: { ...one.talk, homes: [...one.talk.homes, home] } }
            : one,
        ),
      ),
    remove: (tabId, id) => change(tabId, (talks) => talks.filter((one) => one.id !== id)),
    clear: (tabId) => inTurn(() => itemOf(tabId).removeValue()),
  };
}

/** A passing talk as panels take it. */
export const asTalk = ({ id, talk }: PassingTalk): Talk => ({ ...talk, id });
