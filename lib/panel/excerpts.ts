import { downloadText } from '../browser/download';
import { excerptOf, exportForms, takeOut } from '../formats/export-talk';
import type { LineRange } from '../transcript/cue';
import type { Home } from '../transcript/talk';
import type { Panel } from './panel';

/** Takes lines out of a panel's talk, with the times at which they are heard at `home`. */
export function createExcerpts({ talk, syncMap }: Panel, home: Home) {
  const write = (lines: LineRange, form: string) =>
    takeOut(excerptOf(talk, lines, home, syncMap.peek().toMedia), form);
  return {
    forms: exportForms(talk),
    markdownOf: (lines: LineRange) => write(lines, 'markdown').text,
    save(lines: LineRange, form: string) {
      const { name, type, text } = write(lines, form);
      downloadText(name, type, text);
    },
  };
}
