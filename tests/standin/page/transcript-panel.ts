import type { TranscriptRow } from '../videos';
import { element, timeText, wait } from './element';
import { fetchTranscript } from './video-data';

/** The page's own transcript of one video. */
export interface TranscriptPanel {
  readonly root: HTMLElement;
  /** Shows the panel and streams its rows in, once; resolves when all are there. */
  open(): Promise<void>;
  close(): void;
  isOpen(): boolean;
}

const expanded = 'ENGAGEMENT_PANEL_VISIBILITY_EXPANDED';
const hidden = 'ENGAGEMENT_PANEL_VISIBILITY_HIDDEN';

/** Rows come in batches, some time after the panel itself. */
const rowsPerBatch = 150;
const batchMs = 40;

interface Form {
  readonly target: string;
  /** The panel's content, and the element in it that takes the rows. */
  content(): { readonly outer: HTMLElement; readonly list: HTMLElement };
  row(row: TranscriptRow): HTMLElement;
}

/** YouTube writes some spaces of a row as non-breaking ones. */
const rowText = (text: string) => text.replace(' ', '\u00a0');

const legacyForm: Form = {
  target: 'engagement-panel-searchable-transcript',
  content() {
    const list = element('div', { id: 'segments-container' });
    const segments = element('ytd-transcript-segment-list-renderer', {}, list);
    const search = element('ytd-transcript-search-panel-renderer', {}, segments);
    return { outer: element('ytd-transcript-renderer', {}, search), list };
  },
  row: ({ seconds, text }) =>
    element(
      'ytd-transcript-segment-renderer',
      {},
      element('div', { class: 'segment-timestamp' }, `\n ${timeText(seconds)}\n `),
      element('yt-formatted-string', { class: 'segment-text' }, rowText(text)),
    ),
};

const modernForm: Form = {
  target: 'PAmodern_transcript_view',
  content() {
    const list = element('div', { class: 'ytSectionListRendererContents' });
    const outer = element('yt-section-list-renderer', { 'data-target-id': 'PAmodern_transcript_view' }, list);
    return { outer, list };
  },
  row: ({ seconds, text }) => {
    const stamp = { class: 'ytwTranscriptSegmentViewModelTimestamp', 'aria-hidden': 'true' };
    const label = { class: 'ytwTranscriptSegmentViewModelTimestampA11yLabel' };
    const body = { class: 'ytAttributedStringHost', role: 'text' };
    const segment = element(
      'transcript-segment-view-model',
      { class: 'ytwTranscriptSegmentViewModelHost' },
      element('div', stamp, timeText(seconds)),
      element('div', label, `${seconds} seconds`),
      element('span', body, rowText(text)),
    );
    return element(
      'macro-markers-panel-item-view-model',
      {},
      element('timeline-item-view-model', {}, segment),
    );
  },
};

/** The native transcript in either of the two forms in use; empty and hidden until opened. */
export function createTranscriptPanel(id: string, legacy: boolean): TranscriptPanel {
  const form = legacy ? legacyForm : modernForm;
  const { outer, list } = form.content();
  const root = element(
    'ytd-engagement-panel-section-list-renderer',
    { 'target-id': form.target, visibility: hidden },
    element('div', { id: 'header' }, 'Transcript'),
    element('div', { id: 'content' }, outer),
  );
  let filled: Promise<void> | null = null;
  const fill = async () => {
    const rows = await fetchTranscript(id);
    for (let first = 0; first < rows.length; first += rowsPerBatch) {
      await wait(batchMs);
      list.append(...rows.slice(first, first + rowsPerBatch).map(form.row));
    }
  };
  return {
    root,
    open() {
      root.setAttribute('visibility', expanded);
      filled ??= fill();
      return filled;
    },
    close: () => root.setAttribute('visibility', hidden),
    isOpen: () => root.getAttribute('visibility') === expanded,
  };
}
