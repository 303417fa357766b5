import { membersOf, speakerIn, textIn } from './json-names';
import { isObject } from './json-text';

const timing = /\d:\d\d[^\n]{0,16}-->/u;
/** The values of a cue stand on fewer lines than this. */
const longestCue = 60;
const smallestShare = 0.8;

/** The text in a JSON object, with the speaker as WebVTT writes it; undefined for all other texts. */
function spokenIn(written: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const members = membersOf(value);
  const text = textIn(members)?.replace(/\s+/gu, ' ');
  const speaker = speakerIn(members);
  return text === undefined || speaker === undefined ? text : `<v ${speaker.replace(/[<>\n]/gu, '')}>${text}`;
}

/**
 * Subtitles whose texts are JSON objects, as in WebVTT for programs: replaces the objects with the texts in them.
 * Undefined if fewer than four fifths of the cues have such an object. The number of lines does not change.
 */
export function respellJsonCues(text: string): string | undefined {
  if (!/-->[^\n]{0,200}\n\s{0,20}\{\s{0,20}"/u.test(text)) return undefined;
  const lines = text.split('\n');
  let cues = 0;
  let found = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (!timing.test(lines[at] ?? '')) continue;
    cues += 1;
    let to = at + 1;
    while (to < lines.length && to - at < longestCue && lines[to]?.trim() !== '') to += 1;
    const spoken = spokenIn(lines.slice(at + 1, to).join('\n'));
    if (spoken === undefined) continue;
    found += 1;
    lines.fill('', at + 2, to);
    lines[at + 1] = spoken;
  }
  return found > 0 && found >= cues * smallestShare ? lines.join('\n') : undefined;
}
