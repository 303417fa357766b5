import * as v from 'valibot';
import { storage } from '../browser/storage';
import type { Landing } from '../messages/background-answers';

/**
 * A hit whose link the listener has followed: the panel that opens there shows it. It is not part of the link's
 * address, which the page could read. It is in the browser's session memory, because the background may be stopped
 * before the panel opens.
 */
const key = 'session:landing';

/**
 * A page may be slow, and the listener may first have to give us access. After this time, the panel was opened for
 * another reason.
 */
const lastsMs = 300_000;

const recordSchema = v.object({
  talkId: v.string(),
  query: v.string(),
  at: v.number(),
  /** In milliseconds since 1970. */
  untilMs: v.number(),
});

/** Remembers where a listener is going. Replaces what was remembered before. */
export async function rememberLanding(talkId: string, landing: Landing, nowMs: number): Promise<void> {
  await storage.setItem(key, { talkId, ...landing, untilMs: nowMs + lastsMs });
}

/** Where the listener of this talk is going; null for nowhere. Can be taken only once. */
export async function takeLanding(talkId: string, nowMs: number): Promise<Landing | null> {
  const stored = v.safeParse(recordSchema, await storage.getItem(key));
  if (!stored.success || stored.output.talkId !== talkId) return null;
  await storage.removeItem(key);
  const { query, at, untilMs } = stored.output;
  return nowMs < untilMs ? { query, at } : null;
}
