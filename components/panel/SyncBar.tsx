import { useSignal } from '@preact/signals';
import type { Sync } from '../../lib/panel/sync';
import type { Voice } from '../../lib/panel/voice';
import type { Pin } from '../../lib/timeline/sync-map';
import { formatTime } from '../../lib/transcript/clock-text';
import { Icon } from '../controls/Icon';
import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';

export interface SyncBarProps {
  sync: Sync;
  voice: Voice;
}

/**
 * How far the two clocks are apart here, fine adjustment, and the pins. It also says that a shift is likely, or
 * that pins are wanted.
 */
export function SyncBar({ sync, voice }: SyncBarProps) {
  const text = useText();
  const pins = sync.pins.value;
  const isDismissed = useSignal(false);
  const shift = sync.suspectedShift.value;
  if (shift !== null && !isDismissed.value) {
    const apart = Math.abs(shift);
    const length = apart < 60 ? text('secondsShort', Math.round(apart)) : formatTime(apart);
    const dismiss = () => {
      isDismissed.value = true;
    };
    return (
      <Notice action={{ label: text('dismiss'), onSelect: dismiss }}>
        {text(shift > 0 ? 'mediaLonger' : 'mediaShorter', length)}
      </Notice>
    );
  }
  const notice = sync.wantsPins.value && <Notice icon="pin">{text('panelUntimed')}</Notice>;
  if (pins.length === 0) return notice || null;
  const offset = voice.offset.value;
  // Never “-0”.
  const shifted = Math.round(offset * 10) / 10 || 0;
  // Estimated times mean nothing to a reader; the medium's do.
  const timeOf = (pin: Pin) => formatTime(sync.isTimed ? pin.transcript : pin.media);
  return (
    <>
      {notice}
      <div class="sync" role="group" aria-label={text('syncName')}>
        {sync.isTimed && <span>{text('syncState', shifted)}</span>}
        <button type="button" class="chip" onClick={() => sync.nudge(-1)}>
          {text('syncEarlier')}
        </button>
        <button type="button" class="chip" onClick={() => sync.nudge(1)}>
          {text('syncLater')}
        </button>
        {pins.map((pin) => (
          <button
            key={pin.media}
            type="button"
            class="chip"
            aria-label={text('pinRemove', timeOf(pin))}
            title={text('pinRemove', timeOf(pin))}
            onClick={() => sync.removePin(pin)}
          >
            <Icon name="pin" /> {timeOf(pin)} <Icon name="close" />
          </button>
        ))}
      </div>
    </>
  );
}
