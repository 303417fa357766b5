import { downloadText } from '../browser/download';
import { type ExportForm, excerptOf, exportForms, takeOut } from '../formats/export-talk';
import { type Quote, writeQuote } from '../formats/quote';
import { paragraphTexts } from '../reading/paragraph-texts';
import { formatTime } from '../transcript/clock-text';
import type { LineRange, Seconds } from '../transcript/cue';
import type { WordRange } from '../transcript/note';
import { isTimed, type Talk } from '../transcript/talk';
import { allLines } from '../transcript/word-range';
import type { OpenPanel } from './open-panel';

/** What excerpts are taken from. */
export type ExcerptSource = Pick<OpenPanel, 'talk' | 'sync' | 'home' | 'linkTo' | 'reading'>;

/** How lines can be taken out: one line, the selected ones, or all. */
export interface Excerpts {
  readonly forms: readonly Pick<ExportForm, 'id' | 'name'>[];
  /** Words as a quote, with the listener's note about them; '' for nothing. */
  readonly quote: (words: WordRange, note?: string) => Quote;
  /** Copied words in rich text: the same as HTML, without a time. */
  readonly copiedHtml: (words: WordRange) => string;
  /** All lines as a quote. */
  readonly quoteAll: () => Quote;
  /** Saves the lines as a file. */
  readonly save: (lines: LineRange, form: string) => void;
  /** Saves the whole talk as a file, with its chapters. */
  readonly saveAll: (form: string) => void;
}

/** Takes excerpts from the talk of a panel, or from its second transcript, with the times at which they are heard. */
export function createExcerpts(talk: Talk, source: ExcerptSource): Excerpts {
  const { sync, home, linkTo, reading } = source;
  // The talk's own chapters, or those that its description lists.
  const chaptersNow = () => (talk === source.talk ? reading.chapters.peek() : talk.chapters);
  const toMedia = (time: Seconds) => sync.map.peek().toMedia(time);
  const all = allLines(talk.cues);
  const save = (taken: Talk, form: string) => {
    const { name, type, text } = takeOut(taken, form);
    downloadText(name, type, text);
  };
  const quote = (words: WordRange, note = '', timeOf: (cues: Talk['cues']) => string = spanOf) =>
    writeQuote({
      // The paragraphs that the reader sees. The words alone might be divided differently.
      paragraphs: paragraphTexts({ ...talk, chapters: chaptersNow() }, words),
      title: talk.title,
      time: isTimed(talk) ? timeOf(excerptOf(talk, words, home, toMedia).cues) : '',
      link: linkTo(talk.cues[words.first]?.start ?? 0),
      note,
    });
  return {
    forms: exportForms(talk),
    quote,
    copiedHtml: (words) => quote(words, '', withoutTime).html,
    quoteAll: () => quote(all, '', withoutTime),
    save: (lines, form) => save(excerptOf(talk, lines, home, toMedia), form),
    saveAll(form) {
      const { cues } = excerptOf(talk, all, home, toMedia);
      const chapters = chaptersNow().map(({ start, title }) => ({
        title,
        start: Math.max(0, toMedia(start)),
      }));
      save({ ...talk, homes: [home], cues, chapters }, form);
    },
  };
}

const withoutTime = () => '';

/** The time of some lines for readers: from when to when, if there are several lines. */
function spanOf(cues: Talk['cues']): string {
  const [first] = cues;
  const last = cues.at(-1);
  if (!first || !last) return '';
  return first === last ? formatTime(first.start) : `${formatTime(first.start)}–${formatTime(last.end)}`;
}
