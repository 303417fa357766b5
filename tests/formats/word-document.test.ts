import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { importText } from '../../lib/formats/import';
import { documentText } from '../../lib/formats/word-document';

/** A ZIP file of these files, as far as readers look at one. */
function pack(files: Readonly<Record<string, string>>, isDeflated = true): Blob {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = isDeflated ? deflateRawSync(text) : Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isDeflated ? 8 : 0, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), data);
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(offset, 16);
  return new Blob([Buffer.concat([...parts, ...entries, end])]);
}

const paragraph = (text: string) =>
  `<w:p w:rsidR="1"><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const word = `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${paragraph('Mia Holt   0:01')}${paragraph(
  'The kettle &amp; the bread',
)}<w:p><w:r><w:t>Jon Berg   0:04</w:t><w:br/><w:t>so we talk</w:t></w:r></w:p></w:body></w:document>`;

describe('the text of a document', () => {
  test.each([true, false])('of Word is read as a text is, packed or not (%s)', async (isDeflated) => {
    const text = await documentText(
      pack({ '[Content_Types].xml': '<a/>', 'word/document.xml': word }, isDeflated),
    );
    expect(text).toMatch(/^Mia Holt/);
    expect(importText(text!)).toMatchObject({
      ok: true,
      cues: [
        { start: 1, text: 'The kettle & the bread', speaker: 'Mia Holt' },
        { start: 4, text: 'so we talk', speaker: 'Jon Berg' },
      ],
    });
  });

  test('of LibreOffice too', async () => {
    const content =
      '<office:document-content><office:styles>no</office:styles><office:body><office:text><text:h>0:01</text:h>' +
      '<text:p>The <text:span>kettle</text:span><text:s/>is on</text:p></office:text></office:body></office:document-content>';
    expect(await documentText(pack({ 'content.xml': content }))).toBe('0:01\nThe kettle is on\n');
  });

  test('is none in another archive, in a file that was cut off, and in no archive', async () => {
    const whole = pack({ 'word/document.xml': word });
    expect(await documentText(pack({ 'talk.srt': 'x' }))).toBeUndefined();
    expect(await documentText(whole.slice(0, whole.size - 30))).toBeUndefined();
    expect(await documentText(new Blob(['0:01 the kettle is on']))).toBeUndefined();
  });
});
