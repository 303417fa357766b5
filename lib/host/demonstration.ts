import type { Hello, Subject, ToAgent, ToPanel } from '../messages/panel-port';
import type { Player } from '../players/player';
import { applyCommand } from '../players/remote/apply-command';
import { reportPlayer } from './report-player';

/**
 * Shows the panel for a video in a frame of a page of ours, with a player that is not YouTube's. The frame must be in
 * the document, and must not have loaded yet.
 */
export function demonstratePanel(
  frame: HTMLIFrameElement,
  videoId: string,
  player: Player,
  signal: AbortSignal,
): void {
  frame.addEventListener(
    'load',
    () => {
      const { port1, port2 } = new MessageChannel();
      const send = (message: ToPanel) => port1.postMessage(message);
      const dark = matchMedia('(prefers-color-scheme: dark)');
      const sayTheme = () => send({ type: 'theme', isDark: dark.matches });
      dark.addEventListener('change', sayTheme, { signal });
      port1.onmessage = ({ data }) => {
        const message = data as ToAgent;
        if (message.type === 'command') applyCommand(player, message.command);
      };
      // A page of ours needs no token.
      const subject: Subject = { kind: 'video', videoId, isDemonstration: true };
      const hello: Hello = { type: 'hello', token: '', subject, session: '', page: performance.timeOrigin };
      frame.contentWindow?.postMessage(hello, location.origin, [port2]);
      sayTheme();
      reportPlayer(player, { send, whenConnected: (tell) => tell() }, signal);
    },
    { signal },
  );
}
