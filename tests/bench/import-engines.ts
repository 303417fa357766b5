import { parseText } from 'media-captions';
import subsrt from 'subsrt-ts';
import { parseSync } from 'subtitle';
import { importTranscript } from '../../lib/formats/import';

/** A cue as any of the parsers gives it: seconds, and text as it is there (peers keep mark-up). */
export interface EngineCue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One way to read files, the forms (by fixture and file ending) that it says it reads, and how. */
export interface ImportEngine {
  readonly name: string;
  readonly reads: readonly string[];
  /** The cues of a file; may throw, as some peers do. */
  read(bytes: Uint8Array, form: string): Promise<readonly EngineCue[]>;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export const importEngines: readonly ImportEngine[] = [
  {
    name: 'Sidecue',
    reads: [],
    async read(bytes) {
      const result = importTranscript(bytes);
      if (!result.ok) throw new Error(result.problem.code);
      return result.cues;
    },
  },
  {
    name: 'media-captions',
    reads: ['vtt', 'srt', 'ass', 'ssa'],
    async read(bytes, form) {
      const type = form === 'vtt' || form === 'srt' ? form : 'ssa';
      const { cues } = await parseText(decode(bytes), { type });
      return cues.map((cue) => ({ start: cue.startTime, end: cue.endTime, text: cue.text }));
    },
  },
  {
    name: 'subtitle',
    reads: ['vtt', 'srt'],
    async read(bytes) {
      return parseSync(decode(bytes)).flatMap((node) =>
        node.type === 'cue'
          ? [{ start: node.data.start / 1000, end: node.data.end / 1000, text: node.data.text }]
          : [],
      );
    },
  },
  {
    name: 'subsrt-ts',
    reads: ['vtt', 'srt', 'ass', 'ssa', 'sbv', 'lrc'],
    async read(bytes, form) {
      return subsrt
        .parse(decode(bytes), { format: form })
        .flatMap((caption) =>
          caption.type === 'caption'
            ? [{ start: caption.start / 1000, end: caption.end / 1000, text: caption.text }]
            : [],
        );
    },
  },
];

/** True if the engine says that it reads files of this ending; Sidecue is held to all of them. */
export function readsForm(engine: ImportEngine, form: string): boolean {
  return engine.reads.length === 0 || engine.reads.includes(form);
}
