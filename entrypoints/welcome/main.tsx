import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import panelCss from '../../components/panel/panel.css?inline';
import '../../components/controls/page.css';
import '../../components/talks/talk-list.css';
import '../../components/welcome/welcome.css';
import { TextContext } from '../../components/controls/text';
import { PanelView } from '../../components/panel/PanelView';
import { Welcome } from '../../components/welcome/Welcome';
import { copyText } from '../../lib/browser/clipboard';
import { browserText } from '../../lib/browser/text';
import { defaultPreferences } from '../../lib/kept/preferences';
import { createExcerpts } from '../../lib/panel/excerpts';
import { createPanel } from '../../lib/panel/panel';
import { createSilentPlayer } from '../../lib/players/remote/silent-player';
import { loadBundledTalk } from '../../lib/talks/bundled';
import { bundledTalks } from '../../lib/talks/catalogue';

/** The panel at work on the first page shows this talk from here on: a story with names and a laugh. */
const demonstration = { id: '002_f51d4f25140925ac', start: 1340 };

async function mountDemonstration(place: HTMLElement) {
  const talk = await loadBundledTalk(demonstration.id);
  const player = createSilentPlayer(talk.cues.at(-1)!.end, demonstration.start);
  const shadow = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelCss);
  shadow.adoptedStyleSheets = [sheet];
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const showTheme = () => {
    place.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  showTheme();
  dark.addEventListener('change', showTheme);
  place.dataset.dock = 'column';
  const panel = createPanel({
    talk,
    player,
    glossary: signal([]),
    pins: signal([]),
    isTimedHere: true,
    signal: new AbortController().signal,
  });
  render(
    <TextContext.Provider value={browserText}>
      <PanelView
        panel={panel}
        preferences={signal(defaultPreferences)}
        missing={null}
        problem={null}
        recent={[]}
        onUseQuery={() => {}}
        linkTo={(start) => `https://youtu.be/p1gVaS4Zx5M?t=${Math.floor(start)}`}
        notes={signal([])}
        excerpts={createExcerpts(panel, talk.homes[0]!)}
        copy={copyText}
        onFocusSearch={() => {}}
      />
    </TextContext.Provider>,
    shadow,
  );
  player.play();
}

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = browserText('welcomeTitle');
render(
  <TextContext.Provider value={browserText}>
    <Welcome talks={bundledTalks}>
      <div id="demonstration" />
    </Welcome>
  </TextContext.Provider>,
  document.getElementById('app')!,
);
mountDemonstration(document.getElementById('demonstration')!);
