import { rankTalks } from '../homes/rank-talks';
import { listAllTalks } from '../library/all-talks';
import { findTalk, loadTalk } from '../library/find-talk';
import type { Library } from '../library/library';
import { done, type Handlers } from './handler';
import { matchPage } from './match-page';
import { showTalkInTab } from './toolbar';
import { showVideo } from './youtube-tabs';

/** Longer lists are not read anyway; typing on narrows them. */
const mostRanked = 30;

/** Which talk is played, and the talk itself, bundled or from the library. */
export function talkHandlers(library: Library) {
  return {
    'video-shown': async ({ videoId }, { tabId }) => {
      if (tabId !== undefined) await showVideo(library, tabId, videoId);
      return done(undefined);
    },
    'get-talk-by-home': async ({ home }, { tabId }) => {
      const found = await findTalk(library, home);
      if (!found.ok || !found.value) return found.ok ? done(null) : found;
      const loaded = await loadTalk(library, found.value.id);
      // The panel cannot say it, since without a talk there is none.
      if (!loaded.ok && tabId !== undefined) await showTalkInTab(tabId, loaded);
      return loaded;
    },
    'get-talk-info-by-home': ({ home }) => findTalk(library, home),
    'get-talk-by-id': ({ talkId }) => loadTalk(library, talkId),
    'match-page': async ({ claims }) => done(await matchPage(library, claims)),
    'rank-talks': async ({ query }) =>
      done(rankTalks(query, await listAllTalks(library)).slice(0, mostRanked)),
  } satisfies Partial<Handlers>;
}
