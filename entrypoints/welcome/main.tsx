import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/controls/page.css';
import '../../components/talks/talk-list.css';
import '../../components/welcome/welcome.css';
import { TextContext } from '../../components/controls/text';
import { Welcome } from '../../components/welcome/Welcome';
import { mustExist } from '../../lib/browser/must-exist';
import { browserText } from '../../lib/browser/text';
import { demonstratePanel } from '../../lib/host/demonstration';
import { createSilentPlayer } from '../../lib/players/remote/silent-player';
import { bundledTalks } from '../../lib/talks/catalogue';

/** The panel at work on the first page shows this talk, a story with names and a laugh; times in seconds. */
const demonstration = { videoId: 'p1gVaS4Zx5M', start: 1340, duration: 3600 };

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = browserText('welcomeTitle');
render(
  <TextContext.Provider value={browserText}>
    <Welcome talks={bundledTalks}>
      <iframe id="demonstration" title={browserText('panelName', '')} />
    </Welcome>
  </TextContext.Provider>,
  mustExist(document.getElementById('app'), '#app'),
);
const frame = mustExist(document.querySelector<HTMLIFrameElement>('#demonstration'), '#demonstration');
const player = createSilentPlayer(demonstration.duration, demonstration.start);
demonstratePanel(frame, demonstration.videoId, player, new AbortController().signal);
frame.src = '/panel.html';
player.play();
