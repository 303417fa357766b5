import { expect, test } from 'vitest';
import { startOfAddress, videoIdOfAddress } from '../../lib/homes/youtube-address';

const id = 'p1gVaS4Zx5M';

test.each([
  [`https://www.youtube.com/watch?v=${id}`, id],
  [`https://www.youtube.com/watch?v=${id}&t=90s&list=PL1`, id],
  [`https://www.youtube.com/watch?list=PL1&v=${id}#c`, id],
  [`https://m.youtube.com/watch?v=${id}`, id],
  [`https://www.youtube.com/live/${id}`, id],
  [`https://www.youtube.com/live/${id}/?feature=share`, id],
  ['https://www.youtube.com/watch?v=-_-_-_-_-_-', '-_-_-_-_-_-'],
  [`https://www.youtube.com/shorts/${id}`, null],
  [`https://www.youtube.com/embed/${id}`, null],
  ['https://www.youtube.com/', null],
  ['https://www.youtube.com/results?search_query=v', null],
  ['https://www.youtube.com/watch', null],
  ['https://www.youtube.com/watch?v=', null],
  ['https://www.youtube.com/watch?v=tooshort', null],
  [`https://www.youtube.com/watch?v=${id}x`, null],
  ['https://www.youtube.com/watch?v=<script>xyz', null],
  [`https://www.youtube.com.example/watch?v=${id}`, null],
  [`https://youtube.example/watch?v=${id}`, null],
  ['about:blank', null],
  ['no address', null],
])('%s shows the video %j', (address, expected) => {
  expect(videoIdOfAddress(address)).toBe(expected);
});

test.each([
  ['https://www.youtube.com/watch?v=p1gVaS4Zx5M', 0],
  ['https://www.youtube.com/watch?v=p1gVaS4Zx5M&t=90', 90],
  ['https://www.youtube.com/watch?v=p1gVaS4Zx5M&t=90s', 90],
  ['https://www.youtube.com/watch?v=p1gVaS4Zx5M&t=1m30s', 90],
  ['https://www.youtube.com/watch?v=p1gVaS4Zx5M&t=1h2m3s', 3723],
  ['https://www.youtube.com/watch?v=p1gVaS4Zx5M&t=2h', 7200],
  ['https://www.youtube.com/embed/p1gVaS4Zx5M?start=42', 42],
  ['https://www.youtube.com/watch?v=p1gVaS4Zx5M&t=soon', 0],
  ['https://www.youtube.com/watch?v=p1gVaS4Zx5M&t=', 0],
  ['nonsense', 0],
])('%s begins at %d s', (address, start) => {
  expect(startOfAddress(address)).toBe(start);
});
