import { runInSlices } from '../browser/slices';
import { browserTiming } from '../browser/timing';
import { loadPreferences } from '../kept/settings';
import { readTalkOnce } from '../reading/paragraphs';
import type { Talk } from '../transcript/talk';

/** Begins to find a talk's paragraphs, if it is read in those, while what is kept for its panel is still on its way. */
export async function readAhead(talk: Talk): Promise<void> {
  const { view } = await loadPreferences();
  if (view === 'paragraphs') runInSlices(readTalkOnce(talk), () => {}, browserTiming);
}
