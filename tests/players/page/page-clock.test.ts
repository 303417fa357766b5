import { NodeFilter, parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findPlaces, textOf } from '../../../lib/players/page/page-clock';

beforeAll(() => {
  Object.assign(globalThis, { Node: { TEXT_NODE: 3 }, NodeFilter });
});
afterAll(() => {
  // Other test files run in the same process, and are told by these names that there is a page.
  for (const name of ['Node', 'NodeFilter']) Reflect.deleteProperty(globalThis, name);
});

const pageOf = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
const player = `<div id="box"><button aria-label="Play"><svg></svg></button><span>0:41</span><span>58:02</span></div>`;

test('The box of a player shows its clocks, each apart, and the values of its sliders', () => {
  const page = pageOf(`<p>Text</p>${player}`);
  expect(findPlaces([page]).map(({ id }) => id)).toEqual(['box']);
  expect(textOf(page.querySelector('#box')!)).toBe('0:41 58:02');
  const slider = pageOf('<div id="box"><div role="slider" aria-valuetext="0:41 of 58:02"></div> x</div>');
  expect(findPlaces([slider])[0]?.getAttribute('role')).toBe('slider');
});

describe('No more of a page is looked at than a player would take', () => {
  test.for([
    ['very many letters', `<div id="box"><span>0:41</span>${'x'.repeat(1000)}</div>`],
    [
      'very many letters in a value',
      `<div id="box"><b role="slider" aria-valuetext="${'x'.repeat(1000)}"></b>0:41</div>`,
    ],
    ['very many elements', `<div id="box">${'<i></i>'.repeat(2000)}<span>0:41</span></div>`],
  ] as const)('%s are those of no player', ([, html]) => {
    expect(textOf(pageOf(html).querySelector('#box')!)).toBeNull();
  });

  test('very many controls in one box', () => {
    const page = pageOf(`<main>${'<progress></progress>'.repeat(5000)}${'word '.repeat(5000)}</main>`);
    const looks = vi.spyOn(page, 'createTreeWalker');
    expect(findPlaces([page, page])).toEqual([]);
    // Four hundred of them, and once what is around them all.
    expect(looks.mock.calls.length).toBe(401);
  });
});
