import { browser } from 'wxt/browser';
import type { FoundTranscriptsProps } from '../../components/popup/FoundTranscripts';
import type { PageTranscript } from '../../lib/page-transcripts/page-transcript';
import { homeAddress } from '../../lib/transcript/home-address';
import { type FoundInPage, fetchFeed, fetchLinked, readAgain, showFound } from './found';

/** What the listener can do with the transcripts that were found in a tab. */
export function createFoundActions(
  tabId: number,
  { about, transcripts }: FoundInPage,
  openLibrary: (rest: string) => Promise<void>,
  onFound: (transcripts: readonly PageTranscript[], chosen: PageTranscript) => void,
): Pick<FoundTranscriptsProps, 'onShow' | 'onCheck' | 'onOpen'> {
  return {
    async onShow(chosen) {
      if (chosen.isFeed) {
        const named = await fetchFeed(tabId, chosen, about);
        if (!named?.[0]) return named ? 'not-in-feed' : 'refused';
        onFound([...transcripts.filter((other) => other !== chosen), ...named], named[0]);
        return null;
      }
      const transcript = await (chosen.source === 'linked' ? fetchLinked : readAgain)(tabId, chosen);
      if (!transcript) return 'refused';
      if (!(await showFound(tabId, transcript, about))) return 'not-shown';
      window.close();
      return null;
    },
    async onCheck(index) {
      const { url = '' } = await browser.tabs.get(tabId);
      const query = new URLSearchParams({
        import: url.replace(/#.*$/, ''),
        title: about.title,
        show: about.show,
        tab: String(tabId),
        found: String(index),
      });
      const [player] = about.homes;
      if (player && player.kind !== 'page') query.set('home', homeAddress(player));
      // A transcript that has not been fetched has no text to check.
      if (transcripts[index]?.text !== '') await openLibrary(`?${query}#add`);
    },
    async onOpen(address) {
      await browser.tabs.create({ url: address });
    },
  };
}
