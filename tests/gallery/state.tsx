import { signal } from '@preact/signals';
import { render } from 'preact';
import { ErrorBoundary } from '../../components/controls/ErrorBoundary';
import { Notice } from '../../components/controls/Notice';
import { TextContext } from '../../components/controls/text';
import { VideoPanelView } from '../../components/overlay/VideoPanelView';
import '../../components/panel/panel.css';
import '../../components/overlay/floating.css';
import { keepNothing } from '../../lib/kept/keep-nothing';
import { openPanel } from '../../lib/panel/open-panel';
import { firstPlacement } from '../../lib/panel/placement';
import { createSearchFocus } from '../../lib/panel/search-focus';
import type { Home } from '../../lib/transcript/talk';
import { englishText } from '../messages/english-text';
import { noWaysOut } from '../panel/no-ways-out';
import { type GalleryState, galleryStates, playerOf } from './states';
import { margin } from './themes';

const home: Home = { kind: 'youtube', id: 'p1gVaS4Zx5M' };

function Failing(): never {
  throw new Error('This state shows what an error looks like.');
}

function show(state: GalleryState, theme: string): void {
  const place = document.createElement('div');
  place.style.cssText = `width: ${state.widthPx ?? 402}px; height: 520px; margin: ${margin}px`;
  document.documentElement.classList.add('state', theme);
  document.documentElement.dataset.theme = theme;
  document.body.append(place);

  const { talk, second = null, preferences = {}, notes = [], corrections = [], placement } = state;
  const open = openPanel({
    talk,
    home,
    pageAddress: () => location.href,
    player: playerOf(state),
    kept: keepNothing({ preferences, notes, corrections, second }),
    isTimedHere: true,
    description: signal(''),
    copy: () => Promise.resolve(true),
    waysOut: noWaysOut,
    signal: new AbortController().signal,
  });
  render(
    <TextContext.Provider value={englishText}>
      <ErrorBoundary
        fallback={(startAgain) => (
          <div class="panel">
            <Notice action={startAgain && { label: englishText('reload'), onSelect: startAgain }}>
              {englishText('panelError')}
            </Notice>
          </div>
        )}
      >
        {state.fails ? (
          <Failing />
        ) : (
          <VideoPanelView
            panel={open}
            focus={createSearchFocus()}
            missing={state.missing ?? null}
            problem={null}
            floating={
              placement
                ? {
                    placement: { ...firstPlacement, ...placement },
                    room: { width: 1280, height: 740 },
                    onPlace: () => undefined,
                    onBox: () => undefined,
                  }
                : null
            }
          />
        )}
      </ErrorBoundary>
    </TextContext.Provider>,
    place,
  );
  state.act?.(open, place);
}

const asked = new URLSearchParams(location.search);
const state = galleryStates.find(({ name }) => name === asked.get('state'));
if (!state) throw new Error(`No state named ${asked.get('state')}.`);
show(state, asked.get('theme') ?? 'light');
