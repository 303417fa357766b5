import { expect, test } from 'vitest';
import { unknownWord, withPrivateNames } from '../../lib/host/private-names';

test('Variables get their private names once, also where a value that was read from a sheet is written again', () => {
  const once = withPrivateNames('--height: var(--panel-height); width: calc(1px - var(--left))');
  const name = (own: string) => `--own-${unknownWord}-${own}`;
  expect(once).toBe(
    `${name('height')}: var(${name('panel-height')}); width: calc(1px - var(${name('left')}))`,
  );
  expect(withPrivateNames(once)).toBe(once);
});
