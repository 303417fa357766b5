import type { Home } from '../transcript/talk';
import { addressKey } from './address';

/**
 * A home as one string, equal for all spellings of its address. The library uses it as a stored key, so its form
 * must not change.
 */
export function homeKey(home: Home): string {
  return home.kind === 'youtube' ? `youtube:${home.id}` : `${home.kind}:${addressKey(home.address)}`;
}

/** Whether two homes are the same, whatever the spelling of their addresses. */
export function sameHome(one: Home, other: Home): boolean {
  return homeKey(one) === homeKey(other);
}
