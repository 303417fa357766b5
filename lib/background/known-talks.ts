import { sameHome } from '../homes/home';
import { listAllTalks } from '../library/all-talks';
import { findTalk, loadTalk } from '../library/find-talk';
import type { Library } from '../library/library';
import type { Answer } from '../library/problem';
import type { Home, Talk, TalkInfo } from '../transcript/talk';
import { done } from './handler';
import { asTalk, type PassingTalks } from './passing-talks';

/**
 * The talks that a tab can show: first those that its listener has shown there without saving them, then those of the
 * library. If `tabId` is undefined, there are none of the first kind.
 */
export interface KnownTalks {
  /** The talk that is played at a home; null if there is none. */
  find(home: Home, tabId: number | undefined): Promise<Answer<TalkInfo | null>>;
  load(id: string, tabId: number | undefined): Promise<Answer<Talk>>;
  listAll(tabId: number | undefined): Promise<readonly TalkInfo[]>;
}

export function createKnownTalks(library: Library, passing: PassingTalks): KnownTalks {
  const passingIn = async (tabId: number | undefined) =>
    tabId === undefined ? [] : (await passing.list(tabId)).map(asTalk);
  return {
    async find(home, tabId) {
      const shown = (await passingIn(tabId)).find(({ homes }) => homes.some((own) => sameHome(own, home)));
      return shown ? done(shown) : findTalk(library, home);
    },
    async load(id, tabId) {
      const shown = (await passingIn(tabId)).find((talk) => talk.id === id);
      return shown ? done(shown) : loadTalk(library, id);
    },
    async listAll(tabId) {
      const shown = await passingIn(tabId);
      const isShownAt = (home: Home) => shown.some(({ homes }) => homes.some((own) => sameHome(own, home)));
      const others = (await listAllTalks(library)).filter((talk) => !shown.some(({ id }) => id === talk.id));
      // What is shown at a home in this tab is what is played there.
      return [
        ...shown,
        ...others.map((talk) => ({ ...talk, homes: talk.homes.filter((home) => !isShownAt(home)) })),
      ];
    },
  };
}
