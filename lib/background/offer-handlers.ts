import * as v from 'valibot';
import { directionOfLanguage } from '../browser/direction';
import { languageOfLines } from '../browser/language-of-text';
import { runScript } from '../browser/run-script';
import { browserText, loadWords, type PlainKey } from '../browser/text';
import { loadYouTubeOffer } from '../kept/youtube-offer';
import { newTalkSchema } from '../library/talks';
import type { ShowAnswer } from '../messages/background-answers';
import { tellTab } from '../messages/to-tab';
import { talkFromYouTube } from '../page-transcripts/taken';
import type { VideoAbout } from '../players/youtube/about';
import type { TranscriptRows } from '../players/youtube/transcript';
import { done, type Handlers } from './handler';
import type { KnownTalks } from './known-talks';
import type { PassingTalks } from './passing-talks';
import type { Takings } from './takings';
import { showOfferInTab, showTalkInTab } from './toolbar';
import { withdrawAgent } from './youtube-tabs';

const sentences: Readonly<Record<Exclude<TranscriptRows['outcome'], 'rows'>, PlainKey>> = {
  'no-transcript': 'offerNone',
  empty: 'visitEmpty',
  left: 'visitClosed',
};

const failed = (key: PlainKey): ShowAnswer => ({ isShown: false, sentence: browserText(key) });

/** The result of reading a page: the video, or why there is no transcript of it. */
type Taken = { readonly videoId: string } | { readonly problem: PlainKey; readonly hasLeft: boolean };

/** Takes the transcript that YouTube shows for the video in a tab, as a passing talk. */
async function takeTranscript(passing: PassingTalks, tabId: number): Promise<Taken> {
  const about = await runScript<VideoAbout>({ tabId }, '/youtube-about.js');
  const rows = await runScript<TranscriptRows>({ tabId }, '/youtube-transcript.js');
  if (!about || !rows) return { problem: 'visitClosed', hasLeft: true };
  if (rows.outcome !== 'rows') return { problem: sentences[rows.outcome], hasLeft: rows.outcome === 'left' };
  const { videoId } = rows;
  const taken = videoId === about.videoId ? talkFromYouTube(rows, about.title) : null;
  // It comes from the page's process, so it is checked.
  if (!videoId || !taken || !v.is(newTalkSchema, taken.talk))
    return { problem: 'visitEmpty', hasLeft: false };
  const language = taken.talk.language || (await languageOfLines(taken.talk.cues));
  await passing.show(tabId, { ...taken.talk, language }, taken.doubts);
  return { videoId };
}

/** Shows YouTube's transcript of the video in a tab. */
async function showTranscript(
  known: KnownTalks,
  passing: PassingTalks,
  takings: Takings,
  tabId: number,
): Promise<ShowAnswer> {
  await loadWords();
  const taken = await takings.run(tabId, async () => {
    // The panel's page loads invisibly while the transcript is read.
    await runScript({ tabId }, '/youtube-agent.js');
    return takeTranscript(passing, tabId);
  });
  if ('problem' in taken) {
    // The agent of a video that was left removes itself.
    if (!taken.hasLeft) await withdrawAgent(tabId);
    return failed(taken.problem);
  }
  await showTalkInTab(tabId, await known.find({ kind: 'youtube', id: taken.videoId }, tabId));
  // The listener may have hidden the panel on another video.
  const panel = await tellTab({ tabId }, 'ask-panel', {});
  if (panel && !panel.isShown) await tellTab({ tabId }, 'toggle-panel', {});
  return { isShown: true, sentence: '' };
}

/** Handlers for what YouTube's pages offer. */
export function offerHandlers(known: KnownTalks, passing: PassingTalks, takings: Takings) {
  /** The tabs that are being read. Another press waits for the same result. */
  const underWay = new Map<number, Promise<ShowAnswer>>();
  const show = async (tabId: number): Promise<ShowAnswer> => {
    const showing =
      underWay.get(tabId) ??
      showTranscript(known, passing, takings, tabId)
        // The tab may be gone by then.
        .catch(() => failed('visitClosed'))
        .finally(() => underWay.delete(tabId));
    underWay.set(tabId, showing);
    return showing;
  };
  return {
    'transcript-offered': async (_request, { tabId }) => {
      if (tabId !== undefined) await showOfferInTab(tabId).catch(() => undefined);
      await loadWords();
      const language = browserText('catalogueLanguage');
      return done({
        offer: await loadYouTubeOffer(),
        words: {
          language,
          direction: directionOfLanguage(language),
          name: browserText('offerName'),
          hint: browserText('offerHint'),
          show: browserText('offerShow'),
          menu: browserText('offerMenu'),
          always: browserText('offerAlways'),
          never: browserText('offerNever'),
          reading: browserText('offerReading'),
        },
      });
    },
    'show-own-transcript': async (_request, { tabId }) =>
      done(tabId === undefined ? failed('visitClosed') : await show(tabId)),
    'show-transcript-in': async ({ tabId }) => done(await show(tabId)),
    'report-reading': async ({ rows }) => done(browserText('offerReadingLines', rows)),
  } satisfies Partial<Handlers>;
}
