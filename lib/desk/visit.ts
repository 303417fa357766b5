import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { runScript } from '../browser/run-script';
import type { VideoAbout } from '../players/youtube/about';
import type { TranscriptRows } from '../players/youtube/transcript';
import { homeAddress } from '../transcript/home-address';
import type { ImportSession } from './import-session';
import type { Recording } from './recording';
import { type Taken, takenFromYouTube } from './taken';

/** Why the page's own transcript could not be read. */
export type VisitProblem = 'page-closed' | Exclude<TranscriptRows['outcome'], 'rows' | 'left'>;

/** What the library page was opened for: a video or a page on which something plays, and the tab that shows it. */
export interface Visit {
  /** Null when the page was opened for no recording. */
  readonly recording: ReadonlySignal<Recording | null>;
  readonly problem: ReadonlySignal<VisitProblem | null>;
  /** Reads title and duration from the tab and, if the page was opened with `&take`, the page's own transcript. */
  begin(imports: ImportSession): Promise<void>;
  /** Whether there is a tab with a YouTube video, whose own transcript may be read. */
  readonly hasVideo: boolean;
  /** Gives a draft the times of the page's own transcript, called `name`. Sets `problem` where that cannot be read. */
  lendTimes(imports: ImportSession, draftId: number, name: string): Promise<void>;
  /** Saves a draft, and shows the recording if the draft is for it. */
  save(imports: ImportSession, draftId: number): Promise<void>;
}

/** The result of a script that is put into a tab; null when the tab is gone or shows something else. */
async function askTab<T>(
  tabId: number,
  file: '/youtube-about.js' | '/youtube-transcript.js',
): Promise<T | null> {
  if (!tabId) return null;
  return (await runScript<T>({ tabId }, file).catch(() => null)) ?? null;
}

/** Brings the library page's own tab to the front. */
async function showThisPage() {
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
}

/** Brings the recording's tab to the front, or opens its address in a new one. */
async function showRecording(tabId: number, address: string) {
  const shown = await browser.tabs.update(tabId, { active: true }).catch(() => null);
  if (!shown) await browser.tabs.create({ url: address });
}

/**
 * `address` is the library page's own: `?for=VIDEO` for a YouTube video, or `?import=ADDRESS&title=TITLE` for a
 * page; `&tab=TAB` is the tab's id; `&take` asks for YouTube's own transcript. With `&take` the library page is
 * opened in the background and comes to the front by itself, because YouTube builds little in hidden tabs.
 */
export function createVisit(address: string): Visit {
  const query = new URL(address).searchParams;
  const id = query.get('for');
  const tabId = Number(query.get('tab'));
  const wanted = id ? homeAddress({ kind: 'youtube', id }) : query.get('import');
  const recording = signal<Recording | null>(
    wanted ? { title: query.get('title') ?? '', address: wanted, duration: null } : null,
  );
  const problem = signal<VisitProblem | null>(null);

  /** Null if the tab shows another video now. */
  async function readAbout(): Promise<VideoAbout | null> {
    const about = await askTab<VideoAbout>(tabId, '/youtube-about.js');
    return about?.videoId === id ? about : null;
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
    async begin(imports) {
      if (!id || !recording.value) return;
      const about = await readAbout();
      if (about) recording.value = { ...recording.value, title: about.title, duration: about.duration };
      if (!query.has('take')) return;
      // So that a reload does not read it a second time.
      history.replaceState(null, '', `?for=${id}&tab=${tabId}#add`);
      const taken = await takeTranscript();
      if (taken) await imports.addTaken(taken, recording.value.title);
      await showThisPage();
    },
    async lendTimes(imports, draftId, name) {
      // YouTube builds its transcript only in a tab that is seen.
      await browser.tabs.update(tabId, { active: true }).catch(() => null);
      const taken = await takeTranscript();
      await showThisPage();
      if (taken) await imports.lendTimes(draftId, taken.text, name);
    },
    async save(imports, draftId) {
      if (!(await imports.save(draftId))) return;
      const saved = imports.drafts.peek().find(({ id }) => id === draftId);
      const wanted = recording.peek();
      if (wanted && saved?.savedAddress === wanted.address) await showRecording(tabId, wanted.address);
    },
  };
}
