import { writeClock } from '../../lib/formats/clock';
import { writePodcastJson } from '../../lib/formats/write-podcast-json';
import { writeSrt } from '../../lib/formats/write-srt';
import { writeWebVtt } from '../../lib/formats/write-webvtt';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Cue } from '../../lib/transcript/cue';

function lrcClock(seconds: number): string {
  const hundredths = Math.round(seconds * 100);
  const minutes = Math.floor(hundredths / 6000);
  return `${String(minutes).padStart(2, '0')}:${((hundredths % 6000) / 100).toFixed(2).padStart(5, '0')}`;
}

function assClock(seconds: number): string {
  return writeClock(Math.round(seconds * 100) / 100, '.').slice(1, -1);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const milliseconds = (seconds: number) => Math.round(seconds * 1000);

/** Each form of transcript, by the ending of its files: how the cues of a talk are written in it. */
export const talkForms: Readonly<Record<string, (cues: readonly Cue[]) => string>> = {
  vtt: (cues) => writeWebVtt(cues),
  srt: (cues) => writeSrt(cues),
  ass: (cues) =>
    [
      '[Script Info]\nScriptType: v4.00+\n\n[Events]',
      'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
      ...cues.map(
        ({ start, end, text }) => `Dialogue: 0,${assClock(start)},${assClock(end)},Default,,0,0,0,,${text}`,
      ),
    ].join('\n'),
  sbv: (cues) =>
    cues
      .map(
        ({ start, end, text }) =>
          `${writeClock(start, '.').slice(1)},${writeClock(end, '.').slice(1)}\n${text}\n`,
      )
      .join('\n'),
  lrc: (cues) => cues.map(({ start, text }) => `[${lrcClock(start)}]${text}`).join('\n'),
  ttml: (cues) =>
    `<tt xmlns="http://www.w3.org/ns/ttml"><body><div>${cues
      .map(
        ({ start, end, text }) =>
          `<p begin="${writeClock(start, '.')}" end="${writeClock(end, '.')}">${escapeXml(text)}</p>`,
      )
      .join('\n')}</div></body></tt>`,
  'podcast.json': (cues) => writePodcastJson(cues),
  'whisper.json': (cues) =>
    JSON.stringify({ segments: cues.map(({ start, end, text }) => ({ start, end, text: ` ${text}` })) }),
  'cpp.json': (cues) =>
    JSON.stringify({
      transcription: cues.map(({ start, end, text }) => ({
        offsets: { from: milliseconds(start), to: milliseconds(end) },
        text: ` ${text}`,
      })),
    }),
  'whisper.txt': (cues) =>
    cues
      .map(({ start, end, text }) => `[${writeClock(start, '.')} --> ${writeClock(end, '.')}]   ${text}`)
      .join('\n'),
  tsv: (cues) =>
    [
      'start\tend\ttext',
      ...cues.map(({ start, end, text }) => `${milliseconds(start)}\t${milliseconds(end)}\t${text}`),
    ].join('\n'),
  'json3.json': (cues) =>
    JSON.stringify({
      events: cues.map(({ start, end, text }) => ({
        tStartMs: milliseconds(start),
        dDurationMs: milliseconds(end) - milliseconds(start),
        segs: [{ utf8: text }],
      })),
    }),
  'srv1.xml': (cues) =>
    `<transcript>${cues
      .map(
        ({ start, end, text }) =>
          `<text start="${start}" dur="${end - start}">${escapeXml(escapeXml(text))}</text>`,
      )
      .join('')}</transcript>`,
  'one-line.txt': (cues) => cues.map(({ start, text }) => `${formatTime(start)} ${text}`).join('\n'),
  'two-line.txt': (cues) => cues.map(({ start, text }) => `${formatTime(start)}\n${text}`).join('\n'),
};
