import { escapeMarkdown, inParagraph, markdownLink } from './markdown-text';
import { element, type Html } from './write-html';

/** Words of a talk, and where they come from. */
export interface Quoted {
  /** The paragraphs in order; `name` is set where the speaker changes. */
  readonly paragraphs: readonly { readonly text: string; readonly name?: string }[];
  /** The title of the talk. */
  readonly title: string;
  /** The time of the words, in a form for people; '' if the times are only estimates. */
  readonly time: string;
  /** The address at which the words can be heard. */
  readonly link: string;
  /** The listener's note; '' for none. */
  readonly note: string;
}

/** A quote in the forms that a clipboard can hold. Each has the words, their source and the note. */
export interface Quote {
  readonly text: string;
  readonly html: string;
  readonly markdown: string;
}

/** Writes a quote in all three forms. Only web addresses become links. */
export function writeQuote(quoted: Quoted): Quote {
  return { text: textOf(quoted), html: htmlOf(quoted), markdown: markdownOf(quoted) };
}

const sourceOf = ({ title, time }: Quoted) => (time === '' ? title : `${title}, ${time}`);

const isOnWeb = (address: string) => /^https?:\/\//iu.test(address);

function textOf(quoted: Quoted): string {
  const { paragraphs, link, note } = quoted;
  const words = paragraphs.map(({ text, name }) => (name === undefined ? text : `${name}: ${text}`));
  return [`“${words.join('\n\n')}”`, `— ${sourceOf(quoted)}\n${link}`, ...(note === '' ? [] : [note])].join(
    '\n\n',
  );
}

function htmlOf(quoted: Quoted): string {
  const { paragraphs, link, note } = quoted;
  const source = sourceOf(quoted);
  const words = paragraphs.map(({ text, name }) =>
    name === undefined
      ? element('p', {}, text)
      : element('p', {}, element('strong', {}, `${name}:`), ' ', text),
  );
  const isLink = isOnWeb(link);
  const parts: Html[] = [
    element('blockquote', isLink ? { cite: link } : {}, ...words),
    element('p', {}, '— ', isLink ? element('a', { href: link }, source) : source),
    ...linesOf(note).map((line) => element('p', {}, line)),
  ];
  return parts.join('');
}

function markdownOf(quoted: Quoted): string {
  const { paragraphs, link, note } = quoted;
  const source = escapeMarkdown(sourceOf(quoted));
  const words = paragraphs.map(({ text, name }) =>
    name === undefined ? inParagraph(text) : `**${escapeMarkdown(name)}:** ${escapeMarkdown(text)}`,
  );
  const from = `— ${isOnWeb(link) ? markdownLink(source, link) : source}`;
  const quote = [...words, from].map((part) => `> ${linesOf(part).join(' ')}`).join('\n>\n');
  return [quote, ...linesOf(note).map(inParagraph)].join('\n\n');
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
