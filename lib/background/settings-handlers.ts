import { rememberLanding, takeLanding } from '../kept/landings';
import { changeSettings, rememberQuery } from '../kept/settings';
import { loadYouTubeOffer } from '../kept/youtube-offer';
import { done, type Handlers } from './handler';
import { createQueue } from './queue';
import { registerAllowedSites } from './sites';
import { withdrawOffers } from './youtube-tabs';

/**
 * Changes in the extension's storage, which has no transactions. They are made one at a time, so that none is lost
 * because another one reads the same record at the same time.
 */
export function settingsHandlers() {
  const inTurn = createQueue();
  return {
    'change-settings': async ({ record, changes }) => {
      await inTurn(() => changeSettings(record, changes));
      if (record === 'borrowed') await registerAllowedSites();
      if (record === 'youtube' && (await loadYouTubeOffer()) === 'never') await withdrawOffers();
      return done(undefined);
    },
    'set-youtube-offer': async ({ offer }) => {
      await inTurn(() => changeSettings('youtube', { offer }));
      if (offer === 'never') await withdrawOffers();
      return done(undefined);
    },
    'use-query': async ({ talkId, query }) => done(await inTurn(() => rememberQuery(talkId, query))),
    'go-to-hit': async ({ talkId, ...landing }) => {
      // A listener who goes to a hit wants to see it, even if panels have been hidden since an earlier talk.
      await inTurn(() => changeSettings('panel', { isShown: true, isCollapsed: false }));
      await inTurn(() => rememberLanding(talkId, landing, Date.now()));
      return done(undefined);
    },
    'take-landing': async ({ talkId }) => done(await inTurn(() => takeLanding(talkId, Date.now()))),
  } satisfies Partial<Handlers>;
}
