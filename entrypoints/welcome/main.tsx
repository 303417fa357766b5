import { render } from 'preact';
import '../../components/controls/page.css';
import '../../components/talks/talk-list.css';
import '../../components/welcome/welcome.css';
import { TextContext } from '../../components/controls/text';
import { Welcome } from '../../components/welcome/Welcome';
import { mustExist } from '../../lib/browser/must-exist';
import { browserText } from '../../lib/browser/text';
import { demonstratePanel } from '../../lib/host/demonstration';
import { loadYouTubeOffer } from '../../lib/kept/youtube-offer';
import { ask } from '../../lib/messages/to-background';
import { createSilentPlayer } from '../../lib/players/remote/silent-player';
import { bundledTalks } from '../../lib/talks/catalogue';

/** The panel at work on the first page shows this talk, a story with names and a laugh; times in seconds. */
const demonstration = { videoId: 'p1gVaS4Zx5M', start: 1340, duration: 3600 };
const talk = mustExist(
  bundledTalks.find(({ homes }) =>
    homes.some((home) => home.kind === 'youtube' && home.id === demonstration.videoId),
  ),
  demonstration.videoId,
);

document.documentElement.lang = browserText('catalogueLanguage');
document.title = browserText('welcomeTitle');
const offer = await loadYouTubeOffer();
render(
  <TextContext.Provider value={browserText}>
    <Welcome
      talks={bundledTalks}
      isAlways={offer === 'always'}
      onAlways={(isWanted) =>
        void ask('change-settings', { record: 'youtube', changes: { offer: isWanted ? 'always' : 'bar' } })
      }
      addAddress="/library.html#add"
    >
      <iframe id="demonstration" title={browserText('panelName', talk.title)} />
    </Welcome>
  </TextContext.Provider>,
  mustExist(document.getElementById('app'), '#app'),
);
const frame = mustExist(document.querySelector<HTMLIFrameElement>('#demonstration'), '#demonstration');
const player = createSilentPlayer(demonstration.duration, demonstration.start);
demonstratePanel(frame, demonstration.videoId, player, new AbortController().signal);
frame.src = '/panel.html';
player.play();
