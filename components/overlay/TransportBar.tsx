import { useState } from 'preact/hooks';
import { speeds } from '../../lib/panel/speeds';
import type { Transport } from '../../lib/panel/transport';
import { formatTime } from '../../lib/transcript/clock-text';
import { Icon } from '../controls/Icon';
import { Menu } from '../controls/Menu';
import { useText } from '../controls/text';
import { ProgressBar, type ProgressBarProps } from './ProgressBar';

/** The steps that podcast players usually offer, in seconds. */
const backStep = 10;
const forwardStep = 30;

/** The player's controls below the panel. Times run from left to right in any script. */
export function TransportBar({ transport, panel }: ProgressBarProps) {
  const text = useText();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const rate = transport.rate.value;
  const isPaused = transport.isPaused.value;
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
  if (transport.isOnlyClock.value) {
    return (
      <div class="transport" role="group" aria-label={text('transportName')}>
        <div class="controls clock-only">
          <Clock transport={transport} />
          <small>{text('transportOnlyClock')}</small>
        </div>
      </div>
    );
  }
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
        <Clock transport={transport} />
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

/** Separate from the controls, so that these are not drawn again whenever the time changes. */
function Clock({ transport }: { transport: Transport }) {
  const duration = transport.duration.value;
  return (
    <span class="clock" dir="ltr">
      {formatTime(transport.time.value)}
      {Number.isFinite(duration) && ` / ${formatTime(duration)}`}
    </span>
  );
}
