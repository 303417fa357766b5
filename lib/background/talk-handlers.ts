import { rankTalks } from '../homes/rank-talks';
import { videoIdOfAddress } from '../homes/youtube-address';
import { currentRun } from '../kept/run';
import { loadPreferences } from '../kept/settings';
import { listAllTalks } from '../library/all-talks';
import type { Library } from '../library/library';
import type { Answer } from '../library/problem';
import type { ShownTalk } from '../messages/background-answers';
import { tellTab } from '../messages/to-tab';
import type { Home, Talk, TalkInfo } from '../transcript/talk';
import { done, type Handlers } from './handler';
import type { KnownTalks } from './known-talks';
import { matchPage } from './match-page';
import type { Takings } from './takings';
import { showTalkInTab } from './toolbar';
import { showVideo } from './youtube-tabs';

/** Longer lists are not read anyway. Typing more narrows them. */
const mostRanked = 30;

/** The talk that was found, with its lines; null if none was. */
async function loadFound(
  known: KnownTalks,
  found: Answer<TalkInfo | null>,
  tabId: number | undefined,
): Promise<Answer<Talk | null>> {
  if (!found.ok || !found.value) return found.ok ? done(null) : found;
  return known.load(found.value.id, tabId);
}

/** The talk of the video that a tab shows; null if there is none, or it cannot be read. */
async function shownTalk(known: KnownTalks, tabId: number, tabAddress: string): Promise<ShownTalk | null> {
  const videoId = videoIdOfAddress(tabAddress);
  if (!videoId) return null;
  const home: Home = { kind: 'youtube', id: videoId };
  const loaded = await loadFound(known, await known.find(home, tabId), tabId);
  return loaded.ok && loaded.value ? { home, talk: loaded.value } : null;
}

/** Which talk is played, and the talk itself, bundled or from the library. */
export function talkHandlers(library: Library, known: KnownTalks, takings: Takings) {
  return {
    'video-shown': async ({ videoId }, { tabId }) => {
      if (tabId !== undefined) await showVideo(known, tabId, videoId);
      return done(undefined);
    },
    'panel-ready': async ({ token }, { tabId, tabAddress = '' }) => {
      const [{ id: run }, { view }] = await Promise.all([currentRun(), loadPreferences()]);
      if (tabId === undefined) return done({ tabId: null, run, shown: null, view });
      const connected = tellTab({ tabId, frameId: 0 }, 'connect-panel', { token });
      await takings.ended(tabId);
      const shown = await shownTalk(known, tabId, tabAddress);
      await connected;
      return done({ tabId, run, shown, view });
    },
    'get-talk-by-home': async ({ home }, { tabId }) => {
      const found = await known.find(home, tabId);
      const loaded = await loadFound(known, found, tabId);
      // The panel cannot say it, because without a talk there is no panel.
      if (found.ok && !loaded.ok && tabId !== undefined) await showTalkInTab(tabId, loaded);
      return loaded;
    },
    'get-talk-info-by-home': ({ home, tabId }) => known.find(home, tabId),
    'get-talk-by-id': ({ talkId }, { tabId }) => known.load(talkId, tabId),
    'match-page': async ({ claims }, { tabId }) => done(await matchPage(known, claims, tabId)),
    'rank-talks': async ({ query }) =>
      done(rankTalks(query, await listAllTalks(library)).slice(0, mostRanked)),
  } satisfies Partial<Handlers>;
}
