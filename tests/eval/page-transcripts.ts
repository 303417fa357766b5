import type { PageTab, PageTranscript } from './page-result';

/** What the product offers to take from a page that is not YouTube's. */
export async function transcriptsOfPage(_tab: PageTab): Promise<readonly PageTranscript[]> {
  return [];
}
