import * as v from 'valibot';
import { storage } from '../browser/storage';
import type { Landing } from '../messages/background-answers';

/**
 * A hit to which a listener has followed a link: the panel that opens there is to show it. Not in the link's address,
 * which the page could read. In the browser's memory, since the background may be stopped before the panel opens.
 */
const key = 'session:landing';

/** A page may be slow, and a listener may first have to let us into it. After that, the panel is opened for itself. */
const lastsMs = 300_000;

const recordSchema = v.object({
  talkId: v.string(),
  query: v.string(),
  at: v.number(),
  /** In ms since 1970. */
  untilMs: v.number(),
});

/** Remembers where a listener is going, in place of where they were going before. */
export async function rememberLanding(talkId: string, landing: Landing, nowMs: number): Promise<void> {
  await storage.setItem(key, { talkId, ...landing, untilMs: nowMs + lastsMs });
}

/** Where the listener of this talk is going, once; null for nowhere. */
export async function takeLanding(talkId: string, nowMs: number): Promise<Landing | null> {
  const stored = v.safeParse(recordSchema, await storage.getItem(key));
  if (!stored.success || stored.output.talkId !== talkId) return null;
  await storage.removeItem(key);
  const { query, at, untilMs } = stored.output;
  return nowMs < untilMs ? { query, at } : null;
}
