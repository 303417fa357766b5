import { signal } from '@preact/signals';
import { render } from 'preact';
import { ErrorBoundary } from '../../components/controls/ErrorBoundary';
import { Notice } from '../../components/controls/Notice';
import { TextContext } from '../../components/controls/text';
import { PanelView } from '../../components/panel/PanelView';
import panelCss from '../../components/panel/panel.css?inline';
import { englishText } from '../../lib/browser/text';
import { createExcerpts } from '../../lib/panel/excerpts';
import { createPanel } from '../../lib/panel/panel';
import { linkToMoment } from '../../lib/transcript/home-address';
import type { Home } from '../../lib/transcript/talk';
import { type GalleryState, galleryStates, playerOf, preferencesOf } from './states';
import { margin } from './themes';

const home: Home = { kind: 'youtube', id: 'p1gVaS4Zx5M' };

function Failing(): never {
  throw new Error('This state shows what an error looks like.');
}

function show(state: GalleryState, theme: string): void {
  const host = document.createElement('div');
  host.dataset.theme = theme;
  host.dataset.dock = state.dock ?? 'column';
  host.style.cssText =
    state.dock === 'floating' ? '' : `width: ${state.widthPx ?? 402}px; margin: ${margin}px`;
  document.documentElement.classList.add('state', theme);
  document.body.append(host);
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelCss);
  shadow.adoptedStyleSheets = [sheet];

  const panel = createPanel({
    talk: state.talk,
    player: playerOf(state),
    glossary: signal([]),
    pins: signal([]),
    isTimedHere: true,
    signal: new AbortController().signal,
  });
  const preferences = signal(preferencesOf(state));
  render(
    <TextContext.Provider value={englishText}>
      <ErrorBoundary
        scripts={location.origin}
        fallback={(startAgain) => (
          <div class="panel">
            <Notice action={{ label: englishText('reload'), onSelect: startAgain }}>
              {englishText('panelError')}
            </Notice>
          </div>
        )}
      >
        {state.fails ? (
          <Failing />
        ) : (
          <PanelView
            panel={panel}
            preferences={preferences}
            missing={state.missing ?? null}
            problem={null}
            recent={[]}
            onUseQuery={() => {}}
            linkTo={(start) => linkToMoment(home, start)}
            notes={signal(state.notes ?? [])}
            excerpts={createExcerpts(panel, home)}
            copy={() => Promise.resolve(true)}
            onFocusSearch={() => {}}
          />
        )}
      </ErrorBoundary>
    </TextContext.Provider>,
    shadow,
  );
  state.act?.(panel, shadow);
}

const asked = new URLSearchParams(location.search);
const state = galleryStates.find(({ name }) => name === asked.get('state'));
if (!state) throw new Error(`No state named ${asked.get('state')}.`);
show(state, asked.get('theme') ?? 'light');
