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

/** What lines are taken out of. */
export type ExcerptSource = Pick<OpenPanel, 'talk' | 'sync' | 'home' | 'linkTo' | 'reading'>;

/** How lines can be taken out: one, those that are selected, or all. */
export interface Excerpts {
  readonly forms: readonly Pick<ExportForm, 'id' | 'name'>[];
  /** Words as a quote, with what the listener has written about them; '' for nothing. */
  readonly quote: (words: WordRange, note?: string) => Quote;
  /** Words that are copied as they are, in rich text: the same as HTML, and no time is seen in it. */
  readonly copiedHtml: (words: WordRange) => string;
  /** All lines as a quote. */
  readonly quoteAll: () => Quote;
  /** Hands the lines to the reader as a file. */
  readonly save: (lines: LineRange, form: string) => void;
  /** The same with the whole talk, its chapters too. */
  readonly saveAll: (form: string) => void;
}

/** Takes lines out of the talk of a panel, or out of its second transcript, with the times at which they are heard. */
export function createExcerpts(talk: Talk, source: ExcerptSource): Excerpts {
  const { sync, home, linkTo, reading } = source;
  // The talk's own, or those that its description lists.
  const chaptersNow = () => (talk === source.talk ? reading.chapters.peek() : talk.chapters);
  const toMedia = (time: Seconds) => sync.map.peek().toMedia(time);
  const all = allLines(talk.cues);
  const save = (taken: Talk, form: string) => {
    const { name, type, text } = takeOut(taken, form);
    downloadText(name, type, text);
  };
  const quote = (words: WordRange, note = '', timeOf: (cues: Talk['cues']) => string = spanOf) =>
    writeQuote({
      // Those that the reader sees: the words alone might be divided in another way.
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

/** When lines are heard, for people: from when to when, where there are several. */
function spanOf(cues: Talk['cues']): string {
  const [first] = cues;
  const last = cues.at(-1);
  if (!first || !last) return '';
  return first === last ? formatTime(first.start) : `${formatTime(first.start)}–${formatTime(last.end)}`;
}
