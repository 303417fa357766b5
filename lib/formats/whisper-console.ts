import { joinTexts } from '../transcript/script';
import { clockSource, readClock } from './clock';
import { tidyText } from './cue-text';
import { languageTag } from './language-tag';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import { looksLikeName } from './speaker-name';

/** `[00:01.000 --> 00:02.500]  text`, faster-whisper's `[0.00s -> 2.50s] text`, and either of them after a name. */
const seconds = String.raw`\d{1,9}(?:\.\d{1,9})?s`;
const linePattern = new RegExp(
  `^\\s*(?:\\d{1,6}[.)]\\s{1,3})?(?:(\\p{L}[^[\\]:]{0,47}?)\\s?:?\\s)?\\s{0,8}\\[\\s*(?:(${clockSource})\\s*-->\\s*(${clockSource})|(${seconds})\\s*->\\s*(${seconds}))\\s*\\](.*)$`,
  'u',
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with the escape character
const terminalColours = /\u001b\[[0-9;]{0,20}m/gu;

/** Messages of the programs around the transcript. */
const chatter =
  /^(?:whisper_|ggml_|main:|system_info|output_|load_|Detecting language|\/\S+: |.{0,200}(?:Warning|warn)[:(])/u;
const languageLine =
  /^\s*(?:Detected language:?|whisper_full_with_state: auto-detected language:)\s*'?([A-Za-z-]+)/u;

const example = '[HH:MM:SS.mmm --> HH:MM:SS.mmm]   text';

function readTime(text: string) {
  return text.endsWith('s') ? Number(text.slice(0, -1)) : readClock(text);
}

/** True for a line that is a cue in the console output of Whisper. */
export function isWhisperConsoleLine(line: string): boolean {
  const match = linePattern.exec(line.replace(terminalColours, ''));
  return match !== null && (match[1] === undefined || looksLikeName(match[1]));
}

/** A speaker label alone. The text is on the line below. */
const onlyLabel = /^(?:\[[^[\]]{1,48}\]|\([^()]{1,48}\)|[^:]{1,48}:)?$/u;

/**
 * Reads the console output of Whisper programs: `[MM:SS.mmm --> MM:SS.mmm]  text`, with hours if needed (one line may
 * mix both). The text may also be below its times. Blank lines and messages of the programs are ignored. Any other line
 * without times is reported as a problem, and joined to the cue above if there is one.
 */
export function parseWhisperConsole(written: string): Parsed {
  const cues: ReadCue[] = [];
  const problems: LineProblem[] = [];
  let language: string | undefined;
  /** Lines without times, which continue the cue above. */
  const further = new Map<ReadCue, string[]>();
  written.split('\n').forEach((coloured, index) => {
    const content = coloured.replace(terminalColours, '');
    if (content.trim() === '') return;
    const line = index + 1;
    const [, name, from, to, fromSeconds, toSeconds, said = ''] = linePattern.exec(content) ?? [];
    const start = readTime(from ?? fromSeconds ?? '');
    const end = readTime(to ?? toSeconds ?? '');
    const text = tidyText(said.replaceAll('[SPEAKER_TURN]', ''));
    // A name before the times is read like one before the text.
    const spoken = name === undefined || text === '' ? text : `${name}: ${text.replace(/^:\s?/u, '')}`;
    if (start === undefined || end === undefined) {
      const told = languageLine.exec(content);
      if (told) language ??= languageTag(told[1]);
      if (told || chatter.test(content)) return;
      const before = cues.at(-1);
      if (!before || !onlyLabel.test(before.text)) problems.push(problemAt(line, 'time-missing', example));
      if (before && !/^\s*\[\s*\d/u.test(content)) {
        const lines = further.get(before) ?? [];
        lines.push(content);
        further.set(before, lines);
      }
    } else {
      if (end < start) problems.push(problemAt(line, 'end-before-start'));
      cues.push({ line, start, end, text: spoken });
    }
  });
  const whole = cues.map((cue) => {
    const lines = further.get(cue);
    return lines ? { ...cue, text: tidyText(joinTexts([cue.text, ...lines])) } : cue;
  });
  for (const { text, line } of whole)
    if (text === '') problems.push(problemAt(line, 'text-missing', example));
  problems.sort((a, b) => a.line - b.line);
  return {
    cues: whole.filter(({ text }) => text !== ''),
    problems,
    ...(language === undefined ? {} : { language }),
  };
}
