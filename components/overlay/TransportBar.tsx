import { useState } from 'preact/hooks';
import type { Panel } from '../../lib/panel/panel';
import { speeds, type Transport } from '../../lib/panel/transport';
import { formatTime } from '../../lib/transcript/clock-text';
import { Icon } from '../controls/Icon';
import { Menu } from '../controls/Menu';
import { useText } from '../controls/text';
import { ProgressBar } from './ProgressBar';

/** Podcast players' own steps, in seconds. */
const backStep = 10;
const forwardStep = 30;

export interface TransportBarProps {
  transport: Transport;
  panel: Panel;
}

/** The player's controls under the panel. Times run from left to right in any script. */
export function TransportBar({ transport, panel }: TransportBarProps) {
  const text = useText();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const rate = transport.rate.value;
  const isPaused = transport.isPaused.value;
  const duration = transport.duration.value;
  const skip = (by: number, label: string, sign: string) => (
    <button
      type="button"
      class="icon-button skip"
      aria-label={label}
      title={label}
      onClick={() => transport.skip(by)}
    >
      {sign}
    </button>
  );
  return (
    <div class="transport" role="group" aria-label={text('transportName')} dir="ltr">
      <ProgressBar transport={transport} panel={panel} />
      <div class="controls">
        {skip(-backStep, text('transportBack'), '−10')}
        <button
          type="button"
          class="play"
          aria-label={text(isPaused ? 'transportPlay' : 'transportPause')}
          title={text(isPaused ? 'transportPlay' : 'transportPause')}
          onClick={transport.toggle}
        >
          <Icon name={isPaused ? 'play' : 'pause'} />
        </button>
        {skip(forwardStep, text('transportForward'), '+30')}
        <span class="clock">
          {formatTime(transport.time.value)}
          {Number.isFinite(duration) && ` / ${formatTime(duration)}`}
        </span>
        <Menu
          label={text('transportSpeed', rate)}
          icon={<span class="chip">{text('transportRate', rate)}</span>}
          isOpen={isMenuOpen}
          onToggle={setMenuOpen}
          items={speeds.map((speed) => ({
            label: text('transportRate', speed),
            isChecked: speed === rate,
            onSelect: () => transport.setRate(speed),
          }))}
        />
      </div>
    </div>
  );
}
