import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { VideoAbout } from '../players/youtube-about';
import type { TranscriptRows } from '../players/youtube-transcript';
import { homeAddress } from '../transcript/home-address';
import type { ImportSession, Recording } from './import-session';

/** Why the lines of the page's own transcript could not be taken. */
export type VisitProblem = 'page-closed' | Exclude<TranscriptRows['outcome'], 'rows'>;

/** What the library page was opened for: a video or a page on which something plays, and the tab it is in. */
export interface Visit {
  /** Null when the page was opened for nothing in particular. */
  readonly recording: ReadonlySignal<Recording | null>;
  readonly problem: ReadonlySignal<VisitProblem | null>;
  /** Reads title and length from the tab and, where that was asked for, the page's own transcript. */
  begin(imports: ImportSession): Promise<void>;
  /** Brings the tab to the front, or opens the address in a new one. */
  watch(): Promise<void>;
}

/**
 * `address`: the library page's own. `?for=VIDEO` for a YouTube video or `?import=ADDRESS&title=TITLE` for a
 * page; `&tab=TAB` tells where it is; `&take` asks for YouTube's own transcript. The library page is then
 * opened in the background and comes to the front by itself, because YouTube builds little in hidden tabs.
 */
export function createVisit(address: string): Visit {
  const query = new URL(address).searchParams;
  const id = query.get('for');
  const tabId = Number(query.get('tab'));
  const place = id ? homeAddress({ kind: 'youtube', id }) : query.get('import');
  const recording = signal<Recording | null>(
    place ? { title: query.get('title') ?? '', address: place, duration: null } : null,
  );
  const problem = signal<VisitProblem | null>(null);

  /** What a script says that is put into the video's tab; null when the tab is gone or shows something else. */
  async function askTab<T>(file: '/youtube-about.js' | '/youtube-transcript.js'): Promise<T | null> {
    if (!tabId) return null;
    try {
      const [injection] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
      return (injection?.result as T | undefined) ?? null;
    } catch {
      return null;
    }
  }

  async function show() {
    const own = await browser.tabs.getCurrent();
    if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
  }

  return {
    recording,
    problem,
    async begin(imports) {
      if (!id || !recording.value) return;
      const about = await askTab<VideoAbout>('/youtube-about.js');
      const isHere = about?.videoId === id;
      if (isHere) recording.value = { ...recording.value, title: about.title, duration: about.duration };
      if (!query.has('take')) return;
      // A reload must not take it a second time.
      history.replaceState(null, '', `?for=${id}&tab=${tabId}#add`);
      const taken = isHere ? await askTab<TranscriptRows>('/youtube-transcript.js') : null;
      if (taken?.outcome !== 'rows') problem.value = taken?.outcome ?? 'page-closed';
      else if (taken.videoId !== id) problem.value = 'page-closed';
      else {
        const lines = taken.rows.map(({ time, text }) => `${time} ${text}`);
        await imports.addText(lines.join('\n'), about?.title ?? recording.value.title);
      }
      await show();
    },
    async watch() {
      const shown = await browser.tabs.update(tabId, { active: true }).catch(() => null);
      if (!shown && recording.value) await browser.tabs.create({ url: recording.value.address });
    },
  };
}
