import type { Cue } from '../transcript/cue';
import { writeClock } from './clock';

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The text with a time tag before each word whose own time is inside the cue. */
function textWithTimes(cue: Cue): string {
  let text = '';
  let position = 0;
  let time = cue.start;
  for (const word of cue.words ?? []) {
    const at = cue.text.indexOf(word.text, position);
    if (at < 0 || word.text === '') continue;
    text += escapeMarkup(cue.text.slice(position, at));
    // WebVTT requires tags to increase and to lie inside the cue.
    if (word.start > time && word.start < cue.end) {
      text += `<${writeClock(word.start, '.')}>`;
      time = word.start;
    }
    text += escapeMarkup(word.text);
    position = at + word.text.length;
  }
  return text + escapeMarkup(cue.text.slice(position));
}

/**
 * Writes a WebVTT file of these cues: speakers as voices, the times of words as time tags, all times in milliseconds.
 */
export function writeWebVtt(cues: readonly Cue[], language = ''): string {
  const blocks = cues.map((cue) => {
    const voice = cue.speaker === undefined ? '' : `<v ${escapeMarkup(cue.speaker)}>`;
    const text = cue.text === '' ? '' : `${voice}${textWithTimes(cue)}\n`;
    return `${writeClock(cue.start, '.')} --> ${writeClock(cue.end, '.')}\n${text}`;
  });
  const header = language === '' ? 'WEBVTT\n' : `WEBVTT\nLanguage: ${language}\n`;
  return [header, ...blocks].join('\n');
}
