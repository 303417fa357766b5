import type { PlayerControls } from '../player';
import type { RemoteCommand } from './remote-state';

/** Makes a player carry out a command from elsewhere. */
export function applyCommand(player: PlayerControls, command: RemoteCommand): void {
  if (command.do === 'seek') player.seek(command.value);
  else if (command.do === 'rate') player.setRate(command.value);
  else if (command.do === 'play') player.play();
  else player.pause();
}
