import { pieces, repeat, ttml } from './hostile-pieces';

const clockPair = '00:00:01,000 --> 00:00:02,000';
const elan = (body: string) =>
  `<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t" TIME_VALUE="1"/></TIME_ORDER>${body}</ANNOTATION_DOCUMENT>`;

/** Files of which two parts grow: a reader that looks at all of the one for each of the other is quadratic. */
export const pairKinds: Readonly<Record<string, (length: number) => string>> = {
  'SRT: ampersands far before a semicolon': (length) => `1\n${clockPair}\n${repeat('&a', length)};\n`,
  'SRT: brackets far before their end': (length) => `1\n${clockPair}\n${repeat('<', length)}>\n`,
  'JSON: lists below an endless name': (length) =>
    `{"${repeat('a', length / 2)}":[${repeat('[],', length / 2)}[]]}`,
  'JSON: columns, and many that are empty': (length) =>
    `{"start":[${pieces(length / 4, String, ',')}],"text":[${pieces(length / 4, (n) => `"${n}"`, ',')}],${pieces(length / 2, (n) => `"a${n}_start":[]`, ',')}}`,
  'JSON: a long list, and many beside it': (length) =>
    `{"main":[${pieces(length / 2, (n) => `{"start":${n},"text":"a b c"}`, ',')}],${pieces(length / 2, (n) => `"l${n}":[{"start":${n}.5,"text":"a b c d"}]`, ',')}}`,
  'JSON: lines to and fro, and turns': (length) =>
    `{"segments":[${pieces(length / 2, (n) => `{"start":${(n % 2) * 1e6},"text":"a b c"}`, ',')}],"turns":[${pieces(length / 2, (n) => `{"start":${n},"speaker":"a${n % 7}"}`, ',')}]}`,
  'LRC: times before one long line': (length) =>
    `[ti:x]\n${repeat('[00:01.00]', length / 2)}${repeat('abc ', length / 2)}`,
  'SubStation: a format of many fields, and lines of none': (length) =>
    `[Events]\nFormat: Start, ${repeat('ab,', length / 2)}Text\n${repeat('Dialogue: 1\n', length / 2)}`,
  'TTML: nested agents of depth 400': (length) =>
    `<tt><head>${pieces(length, () => '<agent>'.repeat(400) + '</agent>'.repeat(400))}</head><body><p begin="1s">x</p></body></tt>`,
  'TTML: names in nested agents of depth 400': (length) =>
    ttml(pieces(length, () => '<agent><name>'.repeat(400) + '</name></agent>'.repeat(400))),
  'YouTube XML: a long text in nested ones': (length) =>
    `<transcript>${'<text start="1">'.repeat(400)}${repeat('abc ', length)}${'</text>'.repeat(400)}</transcript>`,
  'ELAN: nested annotations': (length) =>
    elan(
      `<TIER>${'<ANNOTATION><A TIME_SLOT_REF1="t" TIME_SLOT_REF2="t">'.repeat(400)}${repeat('abc ', length)}${'</A></ANNOTATION>'.repeat(400)}</TIER>`,
    ),
  'ELAN: tiers of one name, and those below': (length) =>
    elan(
      repeat('<TIER TIER_ID="a"></TIER>', length / 2) +
        repeat('<TIER TIER_ID="b" PARENT_REF="a"></TIER>', length / 2),
    ),
  'Transcriber: marks of one time': (length) =>
    `<Trans><Turn startTime="1" endTime="9">x${repeat('<Sync time="1"/>', length)}</Turn></Trans>`,
};
