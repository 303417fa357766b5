import { fuzzBackup } from './backups';
import { fuzzImport } from './imports';
import { fuzzMessage } from './messages';
import { fuzzQuery } from './queries';
import type { Random } from './random';
import type { Fuzzed } from './target';

/** How many of ten inputs go to each target. */
export const targets: Readonly<
  Record<string, { readonly share: number; readonly make: (random: Random) => Fuzzed }>
> = {
  imports: { share: 5, make: fuzzImport },
  queries: { share: 2, make: fuzzQuery },
  backups: { share: 2, make: fuzzBackup },
  messages: { share: 1, make: fuzzMessage },
};

/** What is wrong with an input, or what was thrown at it; null when all is well. */
export async function problemOf({ check }: Fuzzed): Promise<string | null> {
  try {
    return await check();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
