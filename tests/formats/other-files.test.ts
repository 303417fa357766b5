import { describe, expect, test } from 'vitest';
import { importTranscript } from '../../lib/formats/import';
import { problemSentence } from '../../lib/formats/problem-text';
import { englishText } from '../messages/english-text';

/** A file that begins with these bytes, in hexadecimal, and goes on with bytes of any kind. */
function beginning(hex: string): Uint8Array {
  const first = Buffer.from(hex, 'hex');
  return Uint8Array.from({ length: 800 }, (_, at) => first[at] ?? (at * 167) % 251);
}

const text = (content: string) => new TextEncoder().encode(content);
const packets = Uint8Array.from({ length: 188 * 6 }, (_, at) => (at % 188 === 0 ? 0x47 : (at * 31) % 256));

/** What a file is told to be: kind of problem, and words of the way out. */
const others: readonly [string, Uint8Array, string, RegExp][] = [
  ['MP3 without a tag', beginning('fffb9064'), 'sound', /transcribed/],
  ['MP3 with a tag', beginning('49443304'), 'sound', /transcribed/],
  ['AAC', beginning('fff15080'), 'sound', /transcribed/],
  ['FLAC', beginning('664c6143'), 'sound', /transcribed/],
  ['MIDI', beginning('4d546864'), 'sound', /transcribed/],
  ['Ogg', beginning('4f676753'), 'sound-or-video', /transcribed/],
  ['WAV', beginning('52494646'), 'sound-or-video', /transcribed/],
  ['MP4', beginning('0000001866747970'), 'sound-or-video', /transcribed/],
  ['WebM', beginning('1a45dfa3'), 'sound-or-video', /transcribed/],
  ['Windows Media', beginning('3026b2758e66cf11'), 'sound-or-video', /transcribed/],
  ['MPEG of a DVD', beginning('000001ba44'), 'sound-or-video', /transcribed/],
  ['MPEG of a broadcast', packets, 'sound-or-video', /transcribed/],
  ['PNG', beginning('89504e470d0a1a0a'), 'picture', /paste/],
  ['JPEG', beginning('ffd8ffe0'), 'picture', /paste/],
  ['SUP', beginning('50470000'), 'picture-captions', /Subtitle Edit/],
  ['gzip', beginning('1f8b0800'), 'archive', /Unpack/],
  ['7-Zip', beginning('377abcaf271c'), 'archive', /Unpack/],
  ['PDF', text('%PDF-1.7\n'), 'pdf', /paste/],
  ['RTF', text('{\\rtf1 hello}'), 'rtf', /plain text/],
  ['Word before 2007', beginning('d0cf11e0a1b11ae1'), 'old-office', /DOCX/],
  ['SCC', text('Scenarist_SCC V1.0\n\n00:00:01:00\t9420 9420\n'), 'scc', /Subtitle Edit/],
  ['text STL', text('00:00:01:00 , 00:00:03:00 , the kettle\n'.repeat(3)), 'text-stl', /Subtitle Edit/],
  ['EBU STL', text(`850STL25.01${' '.repeat(900)}`), 'ebu-stl', /Subtitle Edit/],
  ['TMPlayer', text('00:00:01:the kettle is on\n'.repeat(3)), 'tmplayer', /Subtitle Edit/],
  ['MPL2', text('[10][30]the kettle is on\n'.repeat(3)), 'mpl2', /Subtitle Edit/],
  ['SAMI', text('<SAMI><BODY><SYNC Start=1000><P>the kettle</BODY></SAMI>'), 'sami', /Subtitle Edit/],
  ['MicroDVD', text('{25}{75}the kettle is on\n'.repeat(3)), 'microdvd', /Subtitle Edit/],
];

describe('a file that is no transcript', () => {
  test.each(others)('%s is told, with the way out', (_, bytes, code, wayOut) => {
    const result = importTranscript(bytes);
    if (result.ok) throw new Error('was taken');
    expect(result.problem.code).toBe(code);
    expect(problemSentence(result.problem, 'talk.bin', englishText)).toMatch(wayOut);
  });

  test.each([
    [
      'a text in UTF-16 with its mark',
      Buffer.from('\ufeff0:01 the kettle is on\n0:04 so we talk\n', 'utf16le'),
    ],
    ['a text that begins with G', text(`G${'o on talking '.repeat(60)}`)],
  ])('%s is none of these', (_, bytes) => {
    expect(importTranscript(bytes)).toMatchObject({ ok: true });
  });
});
