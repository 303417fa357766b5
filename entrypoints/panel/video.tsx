import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PanelView } from '../../components/panel/PanelView';
import { copyText } from '../../lib/browser/clipboard';
import { browserText } from '../../lib/browser/text';
import { type Kept, keepPins, openKept } from '../../lib/kept/kept';
import { problemSentence } from '../../lib/library/problem-text';
import { ask } from '../../lib/messages/messages';
import type { ToPanel } from '../../lib/messages/panel-port';
import { pressMark, shareBar } from '../../lib/panel/bar';
import { createExcerpts } from '../../lib/panel/excerpts';
import type { HostLink, Place } from '../../lib/panel/host-link';
import { createPanel, type Panel } from '../../lib/panel/panel';
import type { Home, Talk } from '../../lib/transcript/talk';
import { reportHeight } from './height';
import { Shell } from './Shell';

/** The panel beside a YouTube video, as long as the frame is there. */
export async function showVideo(link: HostLink, videoId: string, app: HTMLElement): Promise<void> {
  const home: Home = { kind: 'youtube', id: videoId };
  const waiting: ToPanel[] = [];
  let onMessage = (message: ToPanel) => void waiting.push(message);
  link.listen((message) => onMessage(message));
  const answer = await ask('get-talk', { home });
  const talk = answer.ok ? answer.value : null;
  if (!talk) {
    link.say({ type: 'shown', isShown: false });
    return;
  }
  const kept = await openKept(talk, new AbortController().signal);
  const { preferences } = kept;

  let shown: AbortController | null = null;
  let panel: Panel | null = null;
  let focusSearch = () => {};
  effect(() => {
    const { isShown } = preferences.value;
    if (isShown === (shown !== null)) return;
    shown?.abort();
    shown = isShown ? new AbortController() : null;
    if (shown) ({ panel, focusSearch } = mountPanel({ link, talk, home, kept, app, signal: shown.signal }));
  });
  effect(() => {
    root.dataset.dock = link.place.value?.dock ?? '';
  });
  effect(() => link.say({ type: 'shown', isShown: preferences.value.isShown }));
  reportHeight(link, preferences, app);

  const setShown = (isShown: boolean) => {
    preferences.value = { ...preferences.peek(), isShown };
  };
  onMessage = (message) => {
    if (message.type === 'mark-pressed' && panel) pressMark(panel, message.at);
    if (message.type !== 'order') return;
    if (message.order === 'toggle-panel') setShown(!preferences.value.isShown);
    if (message.order === 'focus-search') {
      setShown(true);
      link.say({ type: 'focus' });
      focusSearch();
    }
    link.say({ type: 'shown', isShown: preferences.value.isShown });
  };
  for (const message of waiting) onMessage(message);
}

const root = document.documentElement;

interface MountOptions {
  readonly link: HostLink;
  readonly talk: Talk;
  readonly home: Home & { readonly kind: 'youtube' };
  readonly kept: Kept;
  readonly app: HTMLElement;
  readonly signal: AbortSignal;
}

function mountPanel({ link, talk, home, kept, app, signal }: MountOptions) {
  const { player } = link;
  const pins = keepPins({ talkId: talk.id, home }, player, kept.problem, signal);
  const panel = createPanel({ talk, player, glossary: kept.glossary, pins, isTimedHere: true, signal });
  const excerpts = createExcerpts(panel, home);
  let focusSearch = () => {};
  const View = () => {
    const place = link.place.value;
    return (
      <Shell trouble="panelError">
        <PanelView
          panel={panel}
          preferences={kept.preferences}
          problem={kept.problem.value && problemSentence(kept.problem.value, browserText)}
          missing={place?.missing ? { place: place.missing, report: describePage(place, link) } : null}
          linkTo={(start) =>
            `https://youtu.be/${home.id}?t=${Math.floor(panel.syncMap.peek().toMedia(start))}`
          }
          excerpts={excerpts}
          notes={kept.notes}
          copy={copyText}
          recent={kept.recent.value}
          onUseQuery={kept.useQuery}
          onFocusSearch={(focus) => {
            focusSearch = focus;
          }}
        />
      </Shell>
    );
  };
  render(<View />, app);
  shareBar(panel, link, signal);
  signal.addEventListener('abort', () => render(null, app));
  return { panel, focusSearch: () => focusSearch() };
}

/** What a reader can send us when YouTube's page has changed. It is copied, never sent. */
function describePage({ missing, path }: Place, { viewport }: HostLink): string {
  const { version } = browser.runtime.getManifest();
  const { width, height } = viewport.peek();
  return [
    `Sidecue ${version}: the page has no "${missing}"`,
    `Path: ${path}`,
    `Window: ${width} × ${height} px`,
    `Browser: ${navigator.userAgent}`,
  ].join('\n');
}
