import { paragraphTexts } from '../reading/paragraph-texts';
import type { ReadTalk } from '../reading/spoken-text';

/** Plain text without times: paragraphs with a blank line between them, and `Name: ` where the speaker changes. */
export function writeText(talk: ReadTalk): string {
  const paragraphs = paragraphTexts(talk).map(
    ({ text, name }) => `${name === undefined ? '' : `${name}: `}${text}\n`,
  );
  return paragraphs.join('\n');
}
