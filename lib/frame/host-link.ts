import { type ReadonlySignal, signal } from '@preact/signals';
import type { Hello, Subject, ToAgent, ToPanel } from '../messages/panel-port';
import { readHello, readToPanel } from '../messages/panel-port-schema';
import { openPlainWindow } from '../messages/small-window';
import type { Box } from '../panel/placement';
import { createRemotePlayer, type RemotePlayer } from '../players/remote/remote-player';
import { noPlayer, readState } from '../players/remote/remote-state';
import { createReportAge } from '../players/remote/report-age';
import type { Ground } from '../players/youtube/ground';
import type { Dock } from '../players/youtube/page';

/** What the panel knows about the page it stands in, and can say to it. */
export interface HostLink {
  readonly subject: Subject;
  /** The tab that a panel in the browser's side panel belongs to; null for a panel in a page. */
  readonly sideOf: number | null;
  /** Stays the same when the frame reloads in the same place. */
  readonly session: string;
  /** When the host page was loaded, in milliseconds since 1970. */
  readonly page: number;
  readonly player: RemotePlayer;
  readonly isDark: ReadonlySignal<boolean>;
  /** Null until it is known, and always over pages other than YouTube's. */
  readonly mount: ReadonlySignal<Mount | null>;
  /** The part of the window that the page can use, in CSS pixels. */
  readonly viewport: ReadonlySignal<{ readonly width: number; readonly height: number }>;
  /** Where the frame may stand while it floats on a YouTube page; null until it is known. */
  readonly room: ReadonlySignal<Room | null>;
  /** Whether the listener has tried to use the panel while the page lets nobody use it. */
  readonly isRefused: ReadonlySignal<boolean>;
  /** The position of the pointer on the player's bar, as a share of its width; null if the pointer is elsewhere. */
  readonly barPointer: ReadonlySignal<number | null>;
  /** What the page says about what it plays; '' until it has said something. */
  readonly description: ReadonlySignal<string>;
  say(message: ToAgent): void;
  /**
   * Starts listening to the agent. Earlier messages have been queued. `onMessage` gets the messages that are not
   * handled here.
   */
  listen(onMessage: (message: ToPanel) => void): void;
}

/** Where a floating frame may stand on a YouTube page, and what is below it. */
export interface Room {
  readonly box: Box;
  readonly ground: Ground;
}

/** Where the frame stands on a YouTube page. */
export interface Mount {
  readonly dock: Dock;
  /** The place that the page should have but lacks; null if nothing is missing. */
  readonly missing: string | null;
  /** The path of the page's address. */
  readonly path: string;
}

const nowMs = () => performance.timeOrigin + performance.now();

/**
 * Resolves with the link to the agent once its port has arrived, possibly in one of the messages from `before`. A port
 * without the token is refused: only the background and the agent know the token. Our own pages need none.
 */
export function connectToHost(token: string, before: readonly MessageEvent[]): Promise<HostLink> {
  const { promise, resolve } = Promise.withResolvers<HostLink>();
  const onMessage = ({ data, origin, ports: [port] }: MessageEvent) => {
    const hello = readHello(data);
    const isOurs = hello?.token === token || origin === location.origin;
    if (!hello || !port || !isOurs) return;
    window.removeEventListener('message', onMessage);
    resolve(linkOver(port, hello, origin === location.origin ? (hello.tabId ?? null) : null));
  };
  window.addEventListener('message', onMessage);
  for (const message of before) onMessage(message);
  return promise;
}

// long: one case for each message
function linkOver(port: MessagePort, { subject, session, page }: Hello, sideOf: number | null): HostLink {
  const say = (message: ToAgent) => port.postMessage(message);
  const player = createRemotePlayer(noPlayer, (command) => say({ type: 'command', command }));
  const ageOf = createReportAge(nowMs);
  const isDark = signal(false);
  const mount = signal<Mount | null>(null);
  const viewport = signal({ width: innerWidth, height: innerHeight });
  const room = signal<Room | null>(null);
  const isRefused = signal(false);
  const barPointer = signal<number | null>(null);
  const description = signal('');

  const take = (message: ToPanel, onOther: (message: ToPanel) => void) => {
    switch (message.type) {
      case 'player': {
        const state = readState(message.state);
        if (state) player.update(state, ageOf(message.atMs));
        break;
      }
      case 'theme':
        isDark.value = message.isDark;
        break;
      case 'placed':
        mount.value = { dock: message.dock, missing: message.missing, path: message.path };
        break;
      case 'viewport':
        viewport.value = { width: message.width, height: message.height };
        break;
      case 'room':
        room.value = { box: message.box, ground: message.ground };
        break;
      case 'use':
        isRefused.value = message.isRefused;
        break;
      case 'bar-pointed':
        barPointer.value = message.at;
        break;
      case 'description':
        description.value = message.text;
        break;
      case 'window-refused':
        openPlainWindow(message.tabId);
        break;
      default:
        onOther(message);
    }
  };
  return {
    subject,
    sideOf,
    session,
    page,
    player,
    isDark,
    mount,
    viewport,
    room,
    isRefused,
    barPointer,
    description,
    say,
    listen(onMessage) {
      port.onmessage = ({ data }) => {
        const message = readToPanel(data);
        if (message) take(message, onMessage);
      };
    },
  };
}
