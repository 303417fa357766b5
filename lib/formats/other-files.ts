/** How files begin that are no transcripts but that people try all the same, and what to tell them. */
const beginnings: readonly [string, string][] = [
  ['PK\u0003\u0004', 'this is a packed file or a Word document; save it as plain text (.txt) and try again'],
  ['%PDF-', 'this is a PDF; copy its text and paste it'],
  ['{\\rtf', 'this is a rich text file (RTF); save it as plain text (.txt) and try again'],
  ['ID3', 'this is sound, not a transcript'],
  ['RIFF', 'this is sound or a video, not a transcript'],
  ['OggS', 'this is sound or a video, not a transcript'],
  ['\u2030PNG', 'this is a picture, not a transcript'],
];

/**
 * What to tell people about a file that is no text, or undefined if it may be a transcript. `text` is the
 * decoded file as it is, before any control character is taken out.
 */
export function refuseOtherFile(text: string): string | undefined {
  const known = beginnings.find(([beginning]) => text.startsWith(beginning));
  if (known) return known[1];
  const sample = text.slice(0, 4000);
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    const isControl = code < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(code);
    if (isControl || code === 0xfffd || (code >= 0x7f && code < 0xa0)) odd += 1;
  }
  return odd > sample.length * 0.1 ? 'this is not a text file; expected a transcript as text' : undefined;
}
