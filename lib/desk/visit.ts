import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { runScript } from '../browser/run-script';
import type { HomeClaim } from '../homes/claims';
import { sameHome } from '../homes/home';
import { readHome } from '../homes/read-home';
import { type Taken, takenFromYouTube } from '../page-transcripts/taken';
import type { VideoAbout } from '../players/youtube/about';
import type { TranscriptRows } from '../players/youtube/transcript';
import { homeAddress } from '../transcript/home-address';
import type { Home } from '../transcript/talk';
import type { ImportSession } from './import-session';
import type { Recording } from './recording';

/** Why the page's own transcript could not be read. */
export type VisitProblem = 'page-closed' | Exclude<TranscriptRows['outcome'], 'rows' | 'left'>;

/** What the library page was opened for: a video or a page that plays something, and the tab that shows it. */
export interface Visit {
  /** Null if the page was not opened for a recording. */
  readonly recording: ReadonlySignal<Recording | null>;
  readonly problem: ReadonlySignal<VisitProblem | null>;
  /** Reads title and duration from the tab and, if the page was opened with `&take`, the page's own transcript. */
  begin(imports: ImportSession): Promise<void>;
  /** Whether there is a tab with a YouTube video, whose own transcript may be read. */
  readonly hasVideo: boolean;
  /** Whether the listener wants a transcript to be made from audio. */
  readonly isToBeMade: boolean;
  /** Gives a draft the times of the page's own transcript, called `name`. Sets `problem` if that cannot be read. */
  lendTimes(imports: ImportSession, draftId: number, name: string): Promise<void>;
  /** Saves a draft, and shows the recording if the draft is for it. */
  save(imports: ImportSession, draftId: number): Promise<void>;
}

/** The result of a script that is put into a tab; null if the tab is gone or shows something else. */
async function askTab<T>(
  tabId: number,
  file: '/youtube-about.js' | '/youtube-transcript.js',
): Promise<T | null> {
  if (!tabId) return null;
  return (await runScript<T>({ tabId }, file).catch(() => null)) ?? null;
}

/** Activates the library page's own tab. */
async function showThisPage() {
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
}

/** Activates a tab and its window. Returns false if the tab is gone. */
async function showTab(tabId: number): Promise<boolean> {
  const shown = tabId ? await browser.tabs.update(tabId, { active: true }).catch(() => null) : null;
  if (shown?.windowId !== undefined) await browser.windows?.update(shown.windowId, { focused: true });
  return Boolean(shown);
}

/** A transcript that a page carries, in the form of a file, and what else the page says about it. */
type FoundText = Pick<Taken, 'text' | 'chapters' | 'language'> & { readonly name: string };

/** What a visit can ask of the tab and its page. */
export interface VisitOptions {
  /** Whether our panel is over the page that a tab shows. */
  readonly hasOverlay: (tabId: number) => Promise<boolean>;
  /** What the page in a tab says that it is, and that it plays. */
  readonly claimsIn: (tabId: number) => Promise<readonly HomeClaim[]>;
  /** The transcript with this index among those that the page in a tab carries; null if it is gone. */
  readonly readFound: (tabId: number, index: number) => Promise<FoundText | null>;
  /** Opens a page in a new tab, with the panel over it if we have access. */
  readonly openPage: (address: string) => Promise<unknown>;
}

/**
 * `address` is the library page's own: `?for=VIDEO` for a YouTube video, or `?import=ADDRESS&title=TITLE&show=SHOW` for
 * a page. For a page there may be `&home=ADDRESS` of what plays in it, its language `&lang=TAG`, and `&make` if a
 * transcript should be made from its audio. `&tab=TAB` is the tab's id. `&take` asks for YouTube's own transcript; then
 * the library page is opened in the background and activates itself later, because YouTube builds little in hidden
 * tabs.
 */
// long: one visit, whose parts share what the address says
export function createVisit(
  address: string,
  { hasOverlay, claimsIn, readFound, openPage }: VisitOptions,
): Visit {
  const query = new URL(address).searchParams;
  const id = query.get('for');
  const tabId = Number(query.get('tab'));
  const wanted = id ? homeAddress({ kind: 'youtube', id }) : query.get('import');
  const home = readHome(query.get('home') ?? '');
  const recording = signal<Recording | null>(
    wanted
      ? {
          ...{
            title: query.get('title') ?? '',
            show: query.get('show') ?? '',
            language: query.get('lang') ?? '',
            address: wanted,
            duration: null,
          },
          ...(home ? { home } : {}),
        }
      : null,
  );
  const problem = signal<VisitProblem | null>(null);

  /** Null if the tab now shows another video. */
  async function readAbout(): Promise<VideoAbout | null> {
    const about = await askTab<VideoAbout>(tabId, '/youtube-about.js');
    return about?.videoId === id ? about : null;
  }

  /**
   * Whether the tab still shows what this page was opened for, or continues to play it from another page, under our
   * panel.
   */
  async function isStillThere({ address, home }: Recording): Promise<boolean> {
    const tab = tabId ? await browser.tabs.get(tabId).catch(() => null) : null;
    const known = [readHome(address), home];
    const isKnown = (other: Home | null) =>
      other !== null && known.some((one) => one && sameHome(one, other));
    const here = readHome(tab?.url ?? '');
    // The panel of a video appears by itself.
    if (here?.kind === 'youtube' && isKnown(here)) return true;
    if (!tab || !(await hasOverlay(tabId))) return false;
    if (isKnown(here)) return true;
    const claims = await claimsIn(tabId);
    // What the page's head says may be left from the page before.
    return claims.some(({ home, witness }) => /^(?:player|address|frame)$/u.test(witness) && isKnown(home));
  }

  async function takeTranscript(): Promise<Taken | null> {
    const rows = (await readAbout()) && (await askTab<TranscriptRows>(tabId, '/youtube-transcript.js'));
    if (rows?.outcome === 'rows' && rows.videoId === id) {
      problem.value = null;
      return takenFromYouTube(rows);
    }
    const isStillThere = rows?.outcome === 'no-transcript' || rows?.outcome === 'empty';
    problem.value = isStillThere ? rows.outcome : 'page-closed';
    return null;
  }

  return {
    recording,
    problem,
    hasVideo: id !== null && tabId > 0,
    isToBeMade: query.has('make'),
    async begin(imports) {
      const place = query.get('found');
      if (place !== null) {
        const found = await readFound(tabId, Number(place));
        const name = found?.name || recording.value?.title || '';
        if (found) await imports.addTaken({ ...found, warnings: [] }, name);
        else problem.value = 'page-closed';
      }
      if (!id || !recording.value) return;
      const about = await readAbout();
      if (about) recording.value = { ...recording.value, title: about.title, duration: about.duration };
      if (!query.has('take')) return;
      // So that a reload does not read it again.
      history.replaceState(null, '', `?for=${id}&tab=${tabId}#add`);
      const taken = await takeTranscript();
      if (taken) await imports.addTaken(taken, recording.value.title);
      await showThisPage();
    },
    async lendTimes(imports, draftId, name) {
      // YouTube builds its transcript only in a visible tab.
      await browser.tabs.update(tabId, { active: true }).catch(() => null);
      const taken = await takeTranscript();
      await showThisPage();
      if (taken) await imports.lendTimes(draftId, taken.text, name);
    },
    async save(imports, draftId) {
      if (!(await imports.save(draftId))) return;
      const saved = imports.drafts.peek().find(({ id }) => id === draftId);
      const wanted = recording.peek();
      if (!wanted || saved?.address.trim() !== wanted.address) return;
      if (!((await isStillThere(wanted)) && (await showTab(tabId)))) await openPage(wanted.address);
    },
  };
}
