import { longestClaim } from '../homes/claims';
import { ask } from '../messages/to-background';
import type { WaysOut } from '../panel/open-panel';
import { homeAddress } from '../transcript/home-address';
import type { Home, Talk } from '../transcript/talk';

/** The ways out of a panel to pages of the extension, which the background opens in new tabs. */
export const waysOut = (addTranscript: () => void, otherPlaces: WaysOut['otherPlaces']): WaysOut => ({
  searchAll: (query) => void ask('open-library', { query: query.slice(0, longestClaim) }),
  changeKeys: () => void ask('open-key-settings', {}),
  addTranscript,
  otherPlaces,
});

/** Opens the library page, to import another transcript for a talk at its home. */
export function replaceTranscript({ title, show }: Talk, home: Home): void {
  void ask('open-import', {
    title: title.slice(0, longestClaim),
    show: show.slice(0, longestClaim),
    address: homeAddress(home),
    home,
    language: '',
    sound: '',
    isToBeMade: false,
  });
}
