import { downloadText } from '../browser/download';
import { type ExportForm, excerptOf, exportForms, takeOut } from '../formats/export-talk';
import type { LineRange } from '../transcript/cue';
import type { Home, Talk } from '../transcript/talk';
import type { Sync } from './sync';

/** How selected lines can be taken out. */
export interface Excerpts {
  readonly forms: readonly Pick<ExportForm, 'id' | 'name'>[];
  readonly markdownOf: (lines: LineRange) => string;
  /** Hands the lines to the reader as a file. */
  readonly save: (lines: LineRange, form: string) => void;
}

/** Takes lines out of a talk, with the times at which they are heard at `home`. */
export function createExcerpts(talk: Talk, sync: Sync, home: Home): Excerpts {
  const write = (lines: LineRange, form: string) =>
    takeOut(excerptOf(talk, lines, home, sync.map.peek().toMedia), form);
  return {
    forms: exportForms(talk),
    markdownOf: (lines) => write(lines, 'markdown').text,
    save(lines, form) {
      const { name, type, text } = write(lines, form);
      downloadText(name, type, text);
    },
  };
}
