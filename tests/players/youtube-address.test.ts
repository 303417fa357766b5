import { expect, test } from 'vitest';
import { videoIdOfAddress } from '../../lib/players/youtube-address';

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
