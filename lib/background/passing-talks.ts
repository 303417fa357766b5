import { storage } from '../browser/storage';
import type { LineProblem } from '../formats/problem';
import { sameHome } from '../homes/home';
import { idOfLines, type NewTalk } from '../library/talks';
import type { Home, Talk } from '../transcript/talk';
import { createQueue } from './queue';

/** A talk that is shown in one tab without being in the library. */
export interface PassingTalk {
  /** The id that the library would give it, so that notes and pins keep their talk when it is saved. */
  readonly id: string;
  readonly talk: NewTalk;
  /** What may be wrong with its lines. */
  readonly doubts: readonly LineProblem[];
}

/**
 * The talks that are shown in tabs without being in the library. They are in the browser's session memory, which
 * outlives the background, and are gone when their tab or the browser is closed.
 */
export interface PassingTalks {
  /** Shows a talk in a tab, before those that were shown there. Returns its id. */
  show(tabId: number, talk: NewTalk, doubts?: readonly LineProblem[]): Promise<string>;
  /** Shows a talk wherever it is played, because it was found on a page without its player. Returns its id. */
  showAnywhere(talk: NewTalk): Promise<string>;
  /** The talks of a tab, the newest first, and then those that are shown anywhere. */
  list(tabId: number): Promise<readonly PassingTalk[]>;
  addHome(tabId: number, id: string, home: Home): Promise<void>;
  /** The talk is in the library now, so it is no longer a passing talk in any tab. */
  remove(id: string): Promise<void>;
  /** The tab was closed. Talks that are shown anywhere stay. */
  clear(tabId: number): Promise<void>;
}

/**
 * A listener who goes back to the previous video still has its transcript. The session memory for us is 10 MB in total.
 */
const mostInTab = 3;

/** The key for talks that belong to no tab. */
const anywhere = 'anywhere';

type Place = number | typeof anywhere;

const itemOf = (place: Place) => storage.defineItem<readonly PassingTalk[]>(`session:passing-${place}`);

async function tabsWithTalks(): Promise<readonly number[]> {
  const names = Object.keys(await storage.snapshot('session'));
  return names.flatMap((name) => /^passing-(\d+)$/.exec(name)?.[1] ?? []).map(Number);
}

export function createPassingTalks(): PassingTalks {
  const inTurn = createQueue();
  const listOf = async (place: Place) => (await itemOf(place).getValue()) ?? [];
  const change = (place: Place, of: (talks: readonly PassingTalk[]) => readonly PassingTalk[]) =>
    inTurn(async () => {
      const before = await listOf(place);
      const next = of(before);
      if (next.length > 0) await itemOf(place).setValue(next);
      else if (before.length > 0) await itemOf(place).removeValue();
    });
  const changeBoth = async (tabId: number, of: (talks: readonly PassingTalk[]) => readonly PassingTalk[]) => {
    await change(tabId, of);
    await change(anywhere, of);
  };
  const put = async (place: Place, talk: NewTalk, doubts: readonly LineProblem[]) => {
    const id = await idOfLines(talk.cues);
    const shown = { id, talk, doubts };
    const keep = (most: number) =>
      change(place, (talks) => [shown, ...talks.filter((other) => other.id !== id)].slice(0, most));
    // If there is no room for it and the others, it is stored alone.
    await keep(mostInTab).catch(() => keep(1));
    return id;
  };
  return {
    show: (tabId, talk, doubts = []) => put(tabId, talk, doubts),
    showAnywhere: (talk) => put(anywhere, talk, []),
    async list(tabId) {
      const own = await listOf(tabId);
      const others = await listOf(anywhere);
      return [...own, ...others.filter(({ id }) => !own.some((known) => known.id === id))];
    },
    addHome: (tabId, id, home) =>
      changeBoth(tabId, (talks) =>
        talks.map((one) =>
          one.id === id && !one.talk.homes.some((known) => sameHome(known, home))
            ? { ...one, talk: { ...one.talk, homes: [...one.talk.homes, home] } }
            : one,
        ),
      ),
    async remove(id) {
      for (const place of [...(await tabsWithTalks()), anywhere] as const)
        await change(place, (talks) => talks.filter((one) => one.id !== id));
    },
    clear: (tabId) => inTurn(() => itemOf(tabId).removeValue()),
  };
}

/** A passing talk in the form that panels use. */
export const asTalk = ({ id, talk }: PassingTalk): Talk => ({ ...talk, id });
