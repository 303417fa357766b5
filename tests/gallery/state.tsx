import { render } from 'preact';
import { ErrorBoundary } from '../../components/controls/ErrorBoundary';
import { Notice } from '../../components/controls/Notice';
import { TextContext } from '../../components/controls/text';
import { PanelView } from '../../components/panel/PanelView';
import panelCss from '../../components/panel/panel.css?inline';
import { englishText } from '../../lib/browser/text';
import { keepNothing } from '../../lib/kept/keep-nothing';
import { openPanel } from '../../lib/panel/open-panel';
import { createSearchFocus } from '../../lib/panel/search-focus';
import type { Home } from '../../lib/transcript/talk';
import { type GalleryState, galleryStates, playerOf } from './states';
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

  const { talk, preferences = {}, notes = [] } = state;
  const open = openPanel({
    talk,
    home,
    pageAddress: () => location.href,
    player: playerOf(state),
    kept: keepNothing({ preferences, notes }),
    isTimedHere: true,
    copy: () => Promise.resolve(true),
    signal: new AbortController().signal,
  });
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
          <PanelView open={open} focus={createSearchFocus()} missing={state.missing ?? null} problem={null} />
        )}
      </ErrorBoundary>
    </TextContext.Provider>,
    shadow,
  );
  state.act?.(open, shadow);
}

const asked = new URLSearchParams(location.search);
const state = galleryStates.find(({ name }) => name === asked.get('state'));
if (!state) throw new Error(`No state named ${asked.get('state')}.`);
show(state, asked.get('theme') ?? 'light');
