import type { Shape } from './growth-shapes';
import { pairKinds } from './hostile-pairs';
import { clock, pieces, repeat, ttml, two } from './hostile-pieces';

const vtt = (body: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${body}\n\n00:03.000 --> 00:04.000\nz\n`;

/** A file of one kind, of any length: what somebody makes who wants the import to hang. */
const kinds: Readonly<Record<string, (length: number) => string>> = {
  'HTML: one attribute without a value': (length) =>
    `<html><body><p ${repeat('a', length)}>0:01 x</p><p>0:02 y`,
  'HTML: attributes without values': (length) =>
    `<html><body><p ${repeat('ab ', length)}>0:01 x</p><p>0:02 y`,
  'HTML: an attribute of spaces': (length) => `<html><body><p a${repeat(' ', length)}>0:01 x</p><p>0:02 y`,
  'HTML: scripts that never end': (length) =>
    `<html><body><p>0:01 x</p><p>0:02 y${repeat('<script>', length)}`,
  'HTML: half ends of scripts': (length) =>
    `<html><body><p>0:01 x</p><script>${repeat('</script x', length)}`,
  'HTML: nested lists': (length) => `<html><body>${repeat('<ul><li>0:01 x', length)}`,
  'HTML: table of one row': (length) => `<table><tr>${repeat('<td>0:01</td>', length)}</tr></table>`,
  'HTML: nested tables': (length) => `<html><body>${repeat('<table><tr><td>0:01 x', length)}`,
  'HTML: half entities': (length) => `<html><body><p>0:01 x${repeat('&am', length)}</p><p>0:02 y</p>`,
  'HTML: closed but never opened': (length) =>
    `<html><body><p>0:01 x</p>${repeat('</b></i>', length)}<p>0:02 y`,
  'HTML: time elements': (length) => `<html><body>${repeat('<time>0:01</time>', length)}`,
  'TTML: nested spans': (length) =>
    ttml(`<p begin="1s" end="2s">${repeat('<span>', length / 2)}x${repeat('</span>', length / 2.34)}</p>`),
  'TTML: nested spans of depth 400': (length) =>
    ttml(pieces(length, () => `<p begin="1s" end="2s">${'<span>'.repeat(400)}x${'</span>'.repeat(400)}</p>`)),
  'TTML: nested timed spans of depth 400': (length) =>
    ttml(pieces(length, () => `<p>${'<span begin="1s">'.repeat(400)}x${'</span>'.repeat(400)}</p>`)),
  'TTML: nested divisions of depth 400': (length) =>
    `<tt><body>${'<div>'.repeat(400)}${pieces(length, (n) => `<p begin="${n}s">x y</p>`)}${'</div>'.repeat(400)}</body></tt>`,
  'TTML: words in one line': (length) =>
    ttml(`<p begin="1s" end="2s">${pieces(length, (n) => `<span begin="${n}s">x</span>`, ' ')}</p>`),
  'TTML: attributes': (length) =>
    ttml(`<p begin="1s" end="2s" ${pieces(length, (n) => `a${n}="1"`, ' ')}>x</p>`),
  'TTML: attributes with prefixes': (length) =>
    `<tt ${pieces(length, (n) => `xmlns:a${n}="u"`, ' ')}><body><div><p begin="1s">x</p></div></body></tt>`,
  'TTML: brackets that begin no tag': (length) => ttml(`<p begin="1s" end="2s">x${repeat('< ', length)}</p>`),
  'TTML: entities': (length) => ttml(`<p begin="1s" end="2s">x${repeat('&eacute;', length)}</p>`),
  'TTML: unknown entities': (length) => ttml(`<p begin="1s" end="2s">x${repeat('&xyzzy;', length)}</p>`),
  'YouTube XML: words in one line': (length) =>
    `<timedtext format="3"><body><p t="0" d="900">${pieces(length, (n) => `<s t="${n}">a</s>`, '')}</p></body></timedtext>`,
  'JSON: an endless text': (length) => `[{"start":1,"end":2,"text":"${repeat('a', length)}"}]`,
  'JSON: unclosed texts': (length) => `[${repeat('{"start":1,"text":"a', length)}`,
  'JSON: one object of many keys': (length) =>
    `{${pieces(length, (n) => `"k${n}":{"start":${n},"text":"x"}`, ',')}}`,
  'JSON: objects of depth 400': (length) =>
    `[${pieces(length, (n) => `${'{"a":'.repeat(400)}{"start":${n},"text":"x"}${'}'.repeat(400)}`, ',')}]`,
  'JSON: words in one segment': (length) =>
    `{"segments":[{"start":0,"end":9,"text":"x","words":[${pieces(length, (n) => `{"start":${n},"end":${n},"word":" a"}`, ',')}]}]}`,
  'JSON lines': (length) => pieces(length, (n) => `{"start":${n},"end":${n + 1},"text":"x"}`),
  'WebVTT: many voices': (length) => vtt(pieces(length, (n) => `<v P${n}>x`, '')),
  'WebVTT: an endless voice': (length) => vtt(`<v ${repeat('a ', length)}>x`),
  'WebVTT: settings': (length) => `WEBVTT\n\n00:01.000 --> 00:02.000 ${repeat('align:start ', length)}\nx\n`,
  'WebVTT: spaces around the arrow': (length) =>
    `WEBVTT\n\n00:01.000${repeat(' ', length)}-->${' '} 00:02.000\nx\n`,
  'WebVTT: arrows in text': (length) => vtt(repeat('a --> b\n', length)),
  'WebVTT: tiny cues': (length) =>
    `WEBVTT\n\n${pieces(length, (n) => `${clock(n, '.')} --> ${clock(n, '.')}\n\n`, '')}`,
  'WebVTT: captions that grow': (length) =>
    `WEBVTT\n\n${pieces(length, (n) => `${clock(n, '.')} --> ${clock(n + 1, '.')}\n${'a '.repeat(1 + (n % 200))}\n`)}`,
  'SRT: numbers only': (length) => pieces(length, (n) => `${n}`),
  'SRT: an open brace': (length) => `1\n00:00:01,000 --> 00:00:02,000\n{\\${repeat('a', length)}\n`,
  'SRT: many labels': (length) =>
    pieces(length, (n) => `${n}\n${clock(n, ',')} --> ${clock(n + 1, ',')}\nPerson ${n}: x\n`),
  'SRT: labels in one line': (length) =>
    `1\n00:00:01,000 --> 00:00:02,000\n${pieces(length, (n) => `P${n}: x`, ' ')}\n`,
  'SRT: labels in one cue': (length) =>
    `1\n00:00:01,000 --> 00:00:02,000\n${pieces(length, (n) => `P${n}: x`)}\n`,
  'SRT: turns in one cue': (length) => `1\n00:00:01,000 --> 00:00:02,000\n${repeat('- x\n', length)}\n`,
  'SRT: bracketed noises': (length) => `1\n00:00:01,000 --> 00:00:02,000\n${repeat('[x] ', length)}\n`,
  'SRT: brackets inside each other': (length) =>
    `1\n00:00:01,000 --> 00:00:02,000\n${repeat('[(', length)}x\n`,
  'SRT: marks upon one letter': (length) =>
    `1\n00:00:01,000 --> 00:00:02,000\na${repeat('\u0301', length)}\n`,
  'SRT: marks out of order': (length) =>
    `1\n00:00:01,000 --> 00:00:02,000\na${repeat('\u0301\u0323', length)}\n`,
  'SRT: zero width': (length) => `1\n00:00:01,000 --> 00:00:02,000\n${repeat('a\u200b\u200d', length)}\n`,
  'SRT: direction marks': (length) =>
    `1\n00:00:01,000 --> 00:00:02,000\n${repeat('\u202ba\u202c', length)}\n`,
  'SRT: one endless word': (length) => `1\n00:00:01,000 --> 00:00:02,000\n${repeat('ab', length)}\n`,
  'SRT: base64': (length) =>
    `1\n00:00:01,000 --> 00:00:02,000\ndata:image/png;base64,${repeat('iVBORw0KGgo', length)}\n`,
  'SRT: broken times': (length) =>
    pieces(length, (n) => `${n}\n00:0x:${two(n % 60)},000 --> 00:00:zz,000\nx\n`),
  'SRT: a time of spaces and digits': (length) =>
    `1\n00:00:${repeat('0 ', length)},000 --> 00:00:02,000\nx\n`,
  'SubStation: empty commands': (length) =>
    `[Events]\nFormat: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,${repeat('{}', length)}x\n`,
  'SubStation: a format of many fields': (length) =>
    `[Events]\nFormat: Start, End, ${pieces(length, (n) => `F${n}`, ', ')}, Text\nDialogue: 0:00:01.00,0:00:02.00,x\n`,
  'LRC: times before one line': (length) =>
    `${pieces(length, (n) => `[${two(n % 90)}:${two(n % 60)}.00]`, '')}x\n[00:02.00]y\n`,
  'LRC: times before each line': (length) =>
    pieces(length, (n) => `${`[${two(n % 90)}:01.00]`.repeat(30)}x${n}`),
  'LRC: words with times': (length) =>
    `[00:01.00]${pieces(length, (n) => `<00:${two(n % 60)}.00>x`, ' ')}\n[00:02.00]y`,
  'CSV: an unclosed quote': (length) => `start,end,text\n1,2,"${repeat('a,b\n', length)}`,
  'CSV: columns': (length) =>
    `start,end,text,${pieces(length / 2, (n) => `c${n}`, ',')}\n1,2,x,${repeat(',', length / 2)}\n`,
  'CSV: rows of many columns': (length) =>
    `start,end,text\n${pieces(length, (n) => `${n},${n + 1},x${','.repeat(500)}`)}`,
  'Markdown: headings': (length) => pieces(length, (n) => `## 0:${two(n % 60)} A\n\nx\n`),
  'Markdown: chapters without times': (length) => pieces(length, (n) => `## A ${n}\n\nx y\n`),
  'Markdown: rulers of tables': (length) => `${repeat('|--|--|\n', length)}[0:01] x\n[0:04] y`,
  'Markdown: fences': (length) => repeat('```\n0:01 x\n', length),
  'SBV: times in one line': (length) => repeat('0:00:01.000,0:00:02.000 ', length),
  'lines with times: clocks in one line': (length) =>
    `0:01 ${pieces(length, (n) => `${n % 60}:${two(n % 60)}`, ' ')}\n0:02 y`,
  'lines with times: clocks in brackets': (length) =>
    pieces(length, (n) => `[${Math.floor(n / 60)}:${two(n % 60)}] x`, ' '),
  'lines with times: bare clocks': (length) => pieces(length, (n) => `${Math.floor(n / 60)}:${two(n % 60)}`),
  'lines with times: speakers on their own lines': (length) =>
    pieces(length, (n) => `Person ${n}\n${Math.floor(n / 60)}:${two(n % 60)}\nx\n`),
  'lines with times: an endless name': (length) => `0:01 ${repeat('Abc ', length)}: x\n0:02 y`,
  'lines with times: spelled times': (length) =>
    pieces(length, (n) => `${n % 60} minutes ${n % 60} seconds x`),
  'lines with times: spelled times in one line': (length) =>
    `0:01 ${repeat('1 minute 2 seconds ', length)}\n0:02 y`,
  'lines with times: dots': (length) => `0:01 ${repeat('. ', length)}\n0:02 y`,
  'lines with times: hard spaces': (length) => `0:01 x${repeat('\u00a0', length)}y\n0:02 z\n`,
  'lines with times: day times': (length) => pieces(length, (n) => `${1 + (n % 12)}:${two(n % 60)} PM x`),
  'Whisper on a console': (length) => pieces(length, (n) => `[${clock(n, '.')} --> ${clock(n + 1, '.')}]  x`),
  'a grid of text': (length) =>
    `File type = "ooTextFile"\nObject class = "TextGrid"\n${pieces(length, (n) => `xmin = ${n}\nxmax = ${n + 1}\ntext = "x"`)}`,
  'Python: quotation marks in a text that never ends': (length) => `[{'text': '${repeat("\\'", length)}`,
  'plain: an endless sentence': (length) => repeat('and so on ', length),
  'plain: Thai': (length) => repeat('สวัสดีครับ', length),
  'plain: zero characters': (length) => `a${repeat('\0', length)}b`,
  'plain: empty lines with spaces': (length) => repeat('a\n \n \n', length),
  'tab-separated labels': (length) => pieces(length, (n) => `${n}.0\t${n + 1}.0\tx`),
};

export const hostileShapes: readonly Shape[] = Object.entries({ ...kinds, ...pairKinds }).map(
  ([name, make]) => ({ name, make }),
);
