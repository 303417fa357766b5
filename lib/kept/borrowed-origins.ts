import * as v from 'valibot';
import { storage } from '../browser/storage';

const schema = v.object({ origins: v.array(v.string()) });

/** The origins that are allowed only while an episode is fetched from them, as patterns; see `change-settings`. */
export async function loadBorrowedOrigins(): Promise<readonly string[]> {
  const stored = v.safeParse(schema, await storage.getItem('local:borrowed'));
  return stored.success ? stored.output.origins : [];
}
