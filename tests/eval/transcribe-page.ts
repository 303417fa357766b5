import { launchChromium } from '../browsers/chromium';
import { openLibraryPage } from '../library/page';

/** What became of one audio file. */
export interface Transcribed {
  readonly cues: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** How long the work took, without loading the model: once that is there, from the first sound to the last line. */
  readonly seconds: number;
  readonly audioSeconds: number;
  /** What the page says of it; null when all went well. */
  readonly error: string | null;
}

interface Watched {
  readonly seconds: number;
  readonly audioSeconds: number;
  readonly stage: string;
  readonly problem: string;
}

/** A file that goes no further for so long has failed. */
const stallMs = 120_000;

/** Runs in the page: follows the card of a transcript that is being made, until it ends. */
function watchCard(limitMs: number): Promise<Watched> {
  return new Promise((resolve) => {
    let readyMs = 0;
    let audioSeconds = 0;
    let before = '';
    let movedMs = performance.now();
    const look = () => {
      const card = document.querySelector<HTMLElement>('[data-making]');
      const stage = card?.dataset.making ?? 'loading';
      const progress = card?.querySelector('progress');
      const problem = card?.querySelector('[role=alert]')?.textContent ?? '';
      const nowMs = performance.now();
      if (progress && progress.max !== 1) audioSeconds = progress.max;
      if (stage !== 'loading') readyMs ||= nowMs;
      if (`${stage} ${progress?.value}` !== before) movedMs = nowMs;
      before = `${stage} ${progress?.value}`;
      const isStuck = nowMs - movedMs > limitMs;
      if (!isStuck && (stage === 'loading' || stage === 'working')) return;
      clearInterval(timer);
      observer.disconnect();
      const seconds = readyMs ? (nowMs - readyMs) / 1000 : 0;
      resolve({ seconds, audioSeconds, stage: isStuck ? 'stuck' : stage, problem });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    const timer = setInterval(look, 1000);
  });
}

/** Runs in the page: the lines of the talk that was made last, and its id. */
async function lastMade(): Promise<{ id: string; cues: Transcribed['cues'] }> {
  const of = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await of(indexedDB.open('sidecue'));
  try {
    const stores = database.transaction(['talks', 'transcripts']);
    const talks: { id: string; added: string; format: string }[] = await of(
      stores.objectStore('talks').getAll(),
    );
    const made = talks.filter(({ format }) => format === 'made-here');
    const last = made.sort((a, b) => (a.added < b.added ? 1 : -1))[0];
    if (!last) return { id: '', cues: [] };
    return { id: last.id, cues: (await of(stores.objectStore('transcripts').get(last.id))).cues };
  } finally {
    database.close();
  }
}

/** A browser with the product in it, whose library page makes transcripts. */
export interface TranscribeBrowser {
  /** Rejects when the file cannot be chosen at all. */
  transcribe(path: string): Promise<Transcribed>;
  close(): Promise<void>;
}

export async function startTranscribeBrowser(extensionDir: string): Promise<TranscribeBrowser> {
  const browser = await launchChromium({ extensionDir });
  // What compiles this program calls it in the functions that are sent into a page.
  await browser.context.addInitScript('globalThis.__name = (value) => value');
  await (await browser.firstRunPage()).close();
  return {
    async transcribe(path) {
      const page = await openLibraryPage(browser, '#add');
      try {
        const before = await page.evaluate(lastMade);
        await page.getByText('Make a transcript on this computer').click();
        await page.getByLabel('Choose an audio file…').setInputFiles(path);
        const watched = await page.evaluate(watchCard, stallMs);
        if (watched.stage === 'paused') await page.getByRole('button', { name: 'Stop and keep' }).click();
        const { id, cues } = await page.evaluate(lastMade);
        const stopped = watched.stage === 'done' ? null : watched.problem || `It ended as ${watched.stage}.`;
        return {
          cues: id === before.id ? [] : cues,
          seconds: Math.round(watched.seconds * 100) / 100,
          audioSeconds: Math.round(watched.audioSeconds * 100) / 100,
          error: stopped,
        };
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}
