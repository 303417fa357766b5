import { describe, expect, it } from 'vitest';
import { unpacked } from '../../lib/page-transcripts/packed-data';
import { transcriptsIn } from './page';

const lines = Array.from({ length: 12 }, (_, index) => ({
  start: index * 5,
  end: index * 5 + 4,
  text: `Line ${index} tells how the rope is laid out on the deck.`,
}));

/** As devalue writes: each value once, named by its place. */
function pack(value: unknown, list: unknown[] = []): unknown[] {
  const place = list.push(null) - 1;
  const inside = (inner: unknown) => {
    const at = list.length;
    pack(inner, list);
    return at;
  };
  if (Array.isArray(value)) list[place] = value.map(inside);
  else if (typeof value === 'object' && value !== null)
    list[place] = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inside(member)]));
  else list[place] = value;
  return list;
}

/** As Astro writes: each value behind the number of its kind. */
function pair(value: unknown): unknown {
  if (Array.isArray(value)) return [1, value.map(pair)];
  const isObject = typeof value === 'object' && value !== null;
  return [
    0,
    isObject
      ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, pair(member)]))
      : value,
  ];
}

const page = (body: string) => `<!doctype html><html lang="en"><body>${body}</body></html>`;
const marked = [['ShallowReactive', 1], ...pack({ data: { transcript: { segments: lines } } }).map(moveOn)];

/** A packed value whose places are one further on. */
function moveOn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((place) => Number(place) + 1);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, place]) => [name, Number(place) + 1]));
}

describe('Data that a framework has packed are read', () => {
  it.each([
    [
      'in a list of values that name each other (Nuxt)',
      page(`<script type="application/json" id="__NUXT_DATA__">${JSON.stringify(marked)}</script>`),
    ],
    [
      'in a function that is called with their values (Nuxt 2)',
      page(
        `<script>window.__NUXT__=(function(a,b,c){return {data:[{on:a,none:void 0,transcript:[${lines.map(({ start, end, text }) => `{start:${start === 0 ? 'b' : start},end:${end},text:${start === 5 ? 'c' : JSON.stringify(text)}}`).join()}]}],routePath:"/"}}(!0,0,${JSON.stringify(lines[1]?.text)}));</script>`,
      ),
    ],
    [
      'in pairs with their kinds (Astro)',
      page(
        `<astro-island props='${JSON.stringify({ episode: pair({ title: 'Rope' }), cues: pair(lines) })}'></astro-island>`,
      ),
    ],
  ])('%s', async (_, html) => {
    const [found, ...others] = await transcriptsIn(html);
    expect(others).toEqual([]);
    expect(found?.cues.map(({ start, text }) => ({ start, text }))).toEqual(
      lines.map(({ start, text }) => ({ start, text })),
    );
  });

  it('and those that name themselves without end are not', () => {
    expect(unpacked([{ a: 1 }, [1, 1, 1, 1, 1, 1], 'x'])).toBeNull();
  });

  it('and those that are not packed stay as they are', () => {
    for (const data of [[{ start: 0, text: 'a' }], { cues: [{ start: 1 }] }, [1, 2, 3], 'text', null])
      expect(unpacked(data)).toBe(data);
  });
});
