import { escapeMarkdown, inParagraph, markdownLink } from './markdown-text';
import { element, type Html } from './write-html';

/** Words of a talk, and where they were said. */
export interface Quoted {
  /** In order; `name` where another person begins to speak. */
  readonly paragraphs: readonly { readonly text: string; readonly name?: string }[];
  /** The title of the talk. */
  readonly title: string;
  /** When it was said, for people; '' where the times are only estimates. */
  readonly time: string;
  /** The address at which it can be heard. */
  readonly link: string;
  /** What the listener has written about it; '' for nothing. */
  readonly note: string;
}

/** One quote in the forms that a clipboard can hold, of the same shape: the words, whence they are, and the note. */
export interface Quote {
  readonly text: string;
  readonly html: string;
  readonly markdown: string;
}

/** Writes a quote. Only addresses on the web become links. */
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
