import * as v from 'valibot';
import { storage } from '../browser/storage';

/**
 * What Sidecue does on a video that has a transcript at YouTube only: offers it in a bar, shows it at once, or neither.
 */
export type YouTubeOffer = 'bar' | 'always' | 'never';

const offerSchema = v.object({ offer: v.picklist(['bar', 'always', 'never']) });

/** What the listener has set; `bar` where nothing was set. */
export async function loadYouTubeOffer(): Promise<YouTubeOffer> {
  const stored = v.safeParse(offerSchema, await storage.getItem('local:youtube'));
  return stored.success ? stored.output.offer : 'bar';
}
