import { findChromium, findFirefox } from '../setup/browsers';

/** Before all tests, since two of them at once cannot install one browser. Where it fails, each of them says why. */
export async function setup(): Promise<void> {
  for (const find of [findChromium, findFirefox]) await find().catch(() => undefined);
}
