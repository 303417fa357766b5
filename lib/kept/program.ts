import * as v from 'valibot';
import { storage } from '../browser/storage';

const programSchema = v.object({ address: v.string(), model: v.string(), language: v.string() });

/** The listener's own program that makes transcripts, as it was set; null if none was. */
export async function loadProgram(): Promise<v.InferOutput<typeof programSchema> | null> {
  const stored = v.safeParse(programSchema, await storage.getItem('local:program'));
  return stored.success ? stored.output : null;
}
