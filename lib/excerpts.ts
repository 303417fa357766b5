import { downloadText } from './download';
import { excerptOf, exportForms, fileName, type LineRange } from './library/export-talk';
import type { Panel } from './panel/panel';
import type { Home } from './transcript/talk';

/** Takes lines out of a panel's talk, with the times at which they are heard at `home`. */
export function createExcerpts({ talk, syncMap }: Panel, home: Home) {
  const forms = exportForms(talk);
  const write = (lines: LineRange, id: string) => {
    const excerpt = excerptOf(talk, lines, home, syncMap.peek().toMedia);
    const form = forms.find((known) => known.id === id)!;
    return { name: fileName(excerpt.title, form.extension), type: form.mediaType, text: form.write(excerpt) };
  };
  return {
    forms,
    markdownOf: (lines: LineRange) => write(lines, 'markdown').text,
    save(lines: LineRange, id: string) {
      const { name, type, text } = write(lines, id);
      downloadText(name, type, text);
    },
  };
}
