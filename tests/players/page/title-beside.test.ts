import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { titleBeside } from '../../../lib/players/page/title-beside';

const beside = (html: string, index = 0) => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return titleBeside([...document.querySelectorAll<HTMLMediaElement>('audio, video')][index]!);
};

const player = (number: number) => `<div class="castos-player"><div class="player">
  <div class="show player__podcast-title">My Show</div>
  <div class="episode-title player__episode-title">Episode ${number}</div><audio></audio></div></div>`;

test('Of several players each has the title and the show in its own box', () => {
  const page = player(1) + player(2);
  expect(beside(page, 0)).toEqual({ title: 'Episode 1', show: 'My Show' });
  expect(beside(page, 1)).toEqual({ title: 'Episode 2', show: 'My Show' });
});

test('Where there are several, the heading of the box is the title', () => {
  const post = (number: number) => `<article><h2>Post ${number}</h2><p>Text</p><audio></audio></article>`;
  expect(beside(`<h1>Blog</h1>${post(1)}${post(2)}`, 1)).toEqual({ title: 'Post 2', show: '' });
});

test('The heading of a page is not that of one player among others, nor a heading that of the only player', () => {
  expect(beside('<main><h1>Blog</h1><audio></audio><audio></audio></main>', 1)).toBeNull();
  expect(beside('<div><h2>Latest news</h2><audio></audio></div>')).toBeNull();
});
