import type { Home } from '../transcript/talk';
import { addressKey } from './address';

/**
 * A home as one string, equal for all spellings of one address. The library stores it as a key, so its form must
 * not change.
 */
export function homeKey(home: Home): string {
  return home.kind === 'youtube' ? `youtube:${home.id}` : `${home.kind}:${addressKey(home.address)}`;
}

/** Whether two homes are one, in any spelling of its address. */
export function sameHome(one: Home, other: Home): boolean {
  return homeKey(one) === homeKey(other);
}
