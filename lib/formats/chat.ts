import { tidyText } from './cue-text';
import { languageTag } from './language-tag';
import type { Parsed, ReadCue } from './parsed';
import { problemAt } from './problem';

/** An utterance: `*`, the speaker's code, and the words. */
const utterancePattern = /^\*([^\s:]{1,40}):\s{0,8}(.*)$/u;
/** The times of an utterance, in milliseconds. The marks around them are control characters, which may be lost. */
const timesPattern =
  /\s?[•·]?(?:%(?:snd|mov|pic):\s?"[^"]{0,200}"[_\s]?)?(?<![\p{L}\d])(\d{1,9})_(\d{1,9})(?!\w)[•·]?/gu;
const example = '0_2380';

/** True for CHAT, a transcription format of linguists (https://talkbank.org/0info/manuals/CHAT.html). */
export function isChat(lines: readonly string[]): boolean {
  const hasHead = lines.slice(0, 20).some((line) => /^@(?:UTF8|Begin|Participants|Languages)\b/u.test(line));
  return hasHead && lines.some((line) => utterancePattern.test(line));
}

/** The spoken words, without the codes for pauses, retracing, sounds and the like. */
function plainWords(written: string): string {
  const text = written
    .replace(/\[[^[\]]{0,400}\]/gu, ' ')
    .replace(/[<>‡„⌈⌉⌊⌋∙]/gu, ' ')
    .replace(/(?<!\S)&=\S{1,80}/gu, ' ')
    .replace(/(?<!\S)(?:&[-+~]?|0)(?=\p{L})/gu, '')
    .replace(/\(\d{0,3}[.:]{1,3}\d{0,3}\)/gu, ' ')
    .replace(/\((\p{L}{1,20})\)/gu, '$1')
    .replace(/(\p{L})@[\p{L}:$]{1,12}/gu, '$1')
    .replace(/(\p{L})_(?=\p{L})/gu, '$1 ')
    .replace(/(?<!\S)\+(?:\.\.\.?|\/{1,2})?(?=[.?!]?(?:\s|$))/gu, '')
    .replace(/(?<!\S)\+["^,<+≈≋]{1,2}/gu, ' ')
    .replace(/\s{1,8}(?=[.,?!](?:\s|$))/gu, '');
  return tidyText(text);
}

/** Speakers by code: the name from `@Participants`, or the code itself if only a role is given. */
function participantsIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const line = lines.find((each) => each.startsWith('@Participants:')) ?? '';
  const people = line.slice('@Participants:'.length).split(',');
  const names = people.flatMap((person): [string, string][] => {
    const [code, name, role] = person.trim().split(/\s+/u);
    return code === undefined || name === undefined || code === ''
      ? []
      : [[code, (role === undefined ? code : name).replaceAll('_', ' ')]];
  });
  const counts = new Map<string, number>();
  for (const [, name] of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  // If two people have the same name, their codes distinguish them.
  return new Map(names.map(([code, name]) => [code, (counts.get(name) ?? 0) > 1 ? code : name]));
}

/** Joins each line that begins with a tab to the line above. */
function joinLines(lines: readonly string[]): { readonly line: number; readonly text: string }[] {
  const joined: { line: number; text: string }[] = [];
  lines.forEach((text, index) => {
    const last = joined.at(-1);
    if (last && /^(?:\t| {4})/u.test(text)) last.text += ` ${text.trim()}`;
    else joined.push({ line: index + 1, text });
  });
  return joined;
}

/**
 * Reads CHAT: one cue for each utterance, from its first time to its last (in milliseconds). The codes in the text and
 * the lines of analysis below it are left out. An utterance without times is placed after the one above, and reported.
 */
export function parseChat({ lines }: { readonly lines: readonly string[] }): Parsed {
  const all = joinLines(lines);
  const names = participantsIn(all.map(({ text }) => text));
  const language = languageTag(/^@Languages:\s{1,8}([a-z]{2,3})/mu.exec(lines.slice(0, 40).join('\n'))?.[1]);
  const problems: Parsed['problems'][number][] = [];
  const cues: ReadCue[] = [];
  let isTimed = false;
  for (const [index, { line, text: written }] of all.entries()) {
    const [, code, said] = utterancePattern.exec(written) ?? [];
    if (code === undefined || said === undefined) continue;
    // In old files, the times are on a line of their own below the utterance.
    const below = all[index + 1]?.text ?? '';
    const own = [...(/^%(?:snd|mov):/u.test(below) ? `${said} ${below}` : said).matchAll(timesPattern)];
    const text = plainWords(said.replace(timesPattern, ' '));
    if (text === '' || /^[.?!]$/u.test(text)) continue;
    const before = cues.at(-1);
    const [first] = own;
    const last = own.at(-1);
    if (first) isTimed = true;
    else problems.push(problemAt(line, 'time-missing', example));
    cues.push({
      line,
      start: first ? Number(first[1]) / 1000 : (before?.end ?? before?.start ?? 0),
      ...(last && { end: Number(last[2]) / 1000 }),
      text,
      speaker: names.get(code) ?? code,
    });
  }
  const rest = language === undefined ? {} : { language };
  if (isTimed) return { cues, problems, ...rest };
  return { cues: cues.map((cue) => ({ ...cue, end: 0 })), problems: [], timed: false, ...rest };
}
