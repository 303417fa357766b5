import { videoIdOfAddress } from '../../homes/youtube-address';
import { watchPageHost } from './page';

/** A row as the page shows it: `M:SS` or `H:MM:SS`, and one line of text. */
export interface PageRow {
  readonly time: string;
  readonly text: string;
}

/** What came of reading the page's own transcript. */
export type TranscriptRows =
  | { readonly outcome: 'rows'; readonly videoId: string | null; readonly rows: readonly PageRow[] }
  /** The page offers no transcript of this video. */
  | { readonly outcome: 'no-transcript' }
  /** The page opened its transcript and put nothing into it. */
  | { readonly outcome: 'empty' };

/** One form of the page's transcript: selectors, the newest variant first. */
interface Form {
  readonly panel: string;
  readonly row: string;
  readonly time: string;
  readonly text: readonly string[];
}

/** Of the panels only the one in sight counts: that of the video before may stay behind, hidden. */
const inSight = '[visibility="ENGAGEMENT_PANEL_VISIBILITY_EXPANDED"]';
const panelElement = 'ytd-engagement-panel-section-list-renderer';

const forms: readonly Form[] = [
  {
    // Seen 2026-08. A row holds its time a second time, spelled for screen readers; `time` is not that one.
    panel: `${panelElement}[target-id="PAmodern_transcript_view"]${inSight}`,
    row: 'transcript-segment-view-model',
    time: '.ytwTranscriptSegmentViewModelTimestamp',
    text: ['span.ytAttributedStringHost[role="text"]', '.yt-core-attributed-string'],
  },
  {
    // The older form, seen 2026-05.
    panel: `${panelElement}[target-id="engagement-panel-searchable-transcript"]${inSight}`,
    row: 'ytd-transcript-segment-renderer',
    time: '.segment-timestamp',
    text: ['.segment-text'],
  },
];

/** In the description, also while that is folded (2026-08). Its label is in the reader's language. */
const openButton = 'ytd-video-description-transcript-section-renderer button';

const lookEveryMs = 100;
/** Rows stream in; when so long no more have come, all are there. */
const stableForMs = 600;
const patienceMs = 10_000;

const wait = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs));

function findOpen(): { form: Form; panel: Element } | null {
  for (const form of forms) {
    const panel = document.querySelector(form.panel);
    if (panel) return { form, panel };
  }
  return null;
}

const plain = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/[\s\u200b\ufeff]+/gu, ' ').trim();

function readRows(form: Form, panel: Element): PageRow[] {
  return [...panel.querySelectorAll(form.row)].flatMap((row) => {
    const time = plain(row.querySelector(form.time));
    const text = plain(form.text.map((selector) => row.querySelector(selector)).find(Boolean));
    return time !== '' && text !== '' ? [{ time, text }] : [];
  });
}

/** The older form may add rows only when its list is scrolled. */
function scrollToEnd(form: Form, panel: Element): void {
  let element = [...panel.querySelectorAll(form.row)].at(-1)?.parentElement;
  for (; element && panel.contains(element); element = element.parentElement) {
    if (element.scrollHeight > element.clientHeight) element.scrollTop = element.scrollHeight;
  }
}

/**
 * Reads the transcript that YouTube's page shows of its video, and opens it where it is closed. Resolves when
 * no more rows come. Asks no address for anything: what the page shows is all it takes.
 */
export async function readPageTranscript(): Promise<TranscriptRows> {
  const button = (watchPageHost() ?? document).querySelector<HTMLElement>(openButton);
  if (!findOpen()) {
    if (!button) return { outcome: 'no-transcript' };
    button.click();
  }
  const deadline = performance.now() + patienceMs;
  let count = 0;
  let changedAt = performance.now();
  for (;;) {
    await wait(lookEveryMs);
    const now = performance.now();
    const open = findOpen();
    const found = open?.panel.querySelectorAll(open.form.row).length ?? 0;
    if (found !== count) {
      count = found;
      changedAt = now;
      if (open) scrollToEnd(open.form, open.panel);
    }
    if (now < deadline && (count === 0 || now - changedAt < stableForMs)) continue;
    const rows = open ? readRows(open.form, open.panel) : [];
    if (rows.length === 0) return { outcome: 'empty' };
    return { outcome: 'rows', videoId: videoIdOfAddress(location.href), rows };
  }
}
