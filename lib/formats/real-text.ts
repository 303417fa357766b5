import { stripMarkup } from './cue-markup';
import { tidyText } from './cue-text';
import type { JsonObject } from './json-text';
import type { Parsed } from './parsed';
import { parseTimedList } from './timed-list';

const timeTag = /<time\b([^<>]{0,200})>/giu;
const anyTag = /<[/A-Za-z][^<>]{0,400}>/gu;

/** True for RealText, whose markup is often not valid XML. */
export function isRealText({ text }: { readonly text: string }): boolean {
  return /^\s*<window\b/iu.test(text) && /<time\s/iu.test(text);
}

function timeNamed(attributes: string, name: 'begin' | 'end'): string | undefined {
  return new RegExp(`\\b${name}\\s{0,4}=\\s{0,4}["']?([\\d:.]{1,20})`, 'iu').exec(attributes)?.[1];
}

/** Reads RealText: the text after each `<time begin="…">` is shown from that time on. Plain numbers are seconds. */
export function parseRealText({ text }: { readonly text: string }): Parsed {
  const marks = [...text.matchAll(timeTag)];
  const entries = marks.map((mark, index): JsonObject => {
    const [tag, attributes = ''] = mark;
    const shown = text.slice(mark.index + tag.length, marks[index + 1]?.index);
    const begin = timeNamed(attributes, 'begin');
    const end = timeNamed(attributes, 'end');
    const said = tidyText(stripMarkup(shown.replace(/<br\b[^<>]{0,40}>/giu, ' ').replace(anyTag, '')));
    return {
      ...(begin === undefined ? {} : { begin }),
      ...(end === undefined ? {} : { end }),
      text: said,
    };
  });
  return parseTimedList(
    entries.filter((entry) => entry.text !== ''),
    { unit: 1 },
  );
}
