import { decodeEntities } from './entities';
import { findFormat } from './formats';
import { pageText } from './html-page';
import { linesOfTurns } from './html-turns';
import { markupRows } from './markup-formats';
import { oralHistory } from './oral-history';
import { problemAt } from './problem';
import { type ReadResult, refuse } from './read-result';
import { isRealText } from './real-text';
import { readTextLines } from './text-lines';
import { localName, readXml } from './xml-text';

/** Reads XML of any kind. `readText` reads a text of another kind that the file contains. */
function readXmlText(text: string, readText: (text: string) => ReadResult): ReadResult {
  // The tags of RealText are often not closed.
  const loose = isRealText({ text }) && findFormat('lines', readTextLines(text), markupRows);
  if (loose) return { ok: true, ...loose };
  const xml = readXml(text);
  if (!xml.ok) return xml;
  const interview = oralHistory(xml.root);
  if (interview) {
    const result = readText(interview.text);
    const { title } = interview;
    return result.ok && title !== '' ? { ...result, parsed: { title, ...result.parsed } } : result;
  }
  const found = findFormat('xml', xml.root, markupRows);
  if (found) return { ok: true, ...found };
  const name = localName(xml.root.name).toLowerCase();
  if (name === 'smil') return refuse(problemAt(1, 'smil'));
  const isYoutube = name === 'transcript' || name === 'timedtext';
  return refuse(isYoutube ? problemAt(1, 'xml-without-lines', name) : problemAt(1, 'xml-unknown', name));
}

/** The text of a page that contains nothing else. Browsers save such a page when they show a text file. */
function textInPage(html: string): string | undefined {
  const start = /<pre\b[^<>]{0,400}>/iu.exec(html);
  const from = start ? start.index + start[0].length : -1;
  const to = html.toLowerCase().lastIndexOf('</pre>');
  if (from < 0 || to <= from || to - from < html.length * 0.6) return undefined;
  const inside = html.slice(from, to);
  return /<(?:p|div|span|li|time)\b/iu.test(inside) ? undefined : decodeEntities(inside);
}

/** Reads an HTML page. `readText` reads a text of another kind that the page contains. */
function readHtmlText(text: string, readText: (text: string) => ReadResult): ReadResult {
  const inside = textInPage(text);
  if (inside !== undefined) return readText(inside);
  const found = findFormat('html', text, markupRows);
  if (found) return { ok: true, ...found };
  // The text of a page may contain timestamps, like a text file.
  const content = readTextLines(pageText(text));
  const stamped = content.stamped() && findFormat('lines', content);
  if (stamped) return { ok: true, ...stamped };
  const turns = linesOfTurns(content.lines);
  const spoken = turns && findFormat('lines', readTextLines(turns.join('\n\n')));
  return spoken ? { ok: true, ...spoken } : refuse(problemAt(1, 'web-page'));
}

/**
 * All code that reads XML and HTML, including HTML inside JSON. It is a third of the import's code and is loaded
 * separately: a text without a `<` does not need it.
 */
export const markup = { readXmlText, readHtmlText, rows: markupRows };

export type Markup = typeof markup;
