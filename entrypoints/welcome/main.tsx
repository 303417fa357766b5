import { render } from 'preact';
import '../../components/controls/page.css';
import '../../components/talks/talk-list.css';
import '../../components/welcome/welcome.css';
import { TextContext } from '../../components/controls/text';
import { Welcome } from '../../components/welcome/Welcome';
import { mustExist } from '../../lib/browser/must-exist';
import { setPageLanguage } from '../../lib/browser/page-language';
import { browserText } from '../../lib/browser/text';
import { demonstratePanel } from '../../lib/host/demonstration';
import { loadYouTubeOffer } from '../../lib/kept/youtube-offer';
import { ask } from '../../lib/messages/to-background';
import { createSilentPlayer } from '../../lib/players/remote/silent-player';
import { bundledTalks } from '../../lib/talks/catalogue';
import { demonstrationOf } from '../../lib/talks/demonstration';

/** The length of the demonstrated recording, in seconds: longer than anybody watches it here. */
const demonstrationLength = 3600;
const demonstration = demonstrationOf(bundledTalks);

await setPageLanguage();
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
      {demonstration && <iframe id="demonstration" title={browserText('panelName', demonstration.title)} />}
    </Welcome>
  </TextContext.Provider>,
  mustExist(document.getElementById('app'), '#app'),
);
if (demonstration) {
  const frame = mustExist(document.querySelector<HTMLIFrameElement>('#demonstration'), '#demonstration');
  const player = createSilentPlayer(demonstrationLength, demonstration.start);
  demonstratePanel(frame, demonstration.videoId, player, new AbortController().signal);
  frame.src = '/panel.html';
  player.play();
}
