import * as v from 'valibot';
import { storage } from '../browser/storage';

/** What Sidecue does on a video whose transcript only YouTube has: offer it in a bar, show it at once, or neither. */
export type YouTubeOffer = 'bar' | 'always' | 'never';

const offerSchema = v.object({ offer: v.picklist(['bar', 'always', 'never']) });

/** The listener's choice; `bar` if there is none. */
export async function loadYouTubeOffer(): Promise<YouTubeOffer> {
  const stored = v.safeParse(offerSchema, await storage.getItem('local:youtube'));
  return stored.success ? stored.output.offer : 'bar';
}
