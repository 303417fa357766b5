import { type Signal, useSignal } from '@preact/signals';
import type { PlainKey } from '../../lib/browser/text';
import type { Sync } from '../../lib/panel/sync';
import type { Voice } from '../../lib/panel/voice';
import type { Pin } from '../../lib/timeline/sync-map';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Seconds } from '../../lib/transcript/cue';
import { Icon } from '../controls/Icon';
import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';

export interface SyncBarProps {
  sync: Sync;
  voice: Voice;
  /** The key that pins a line, as it is shown. */
  pinKey: string;
  /** Whether the listener wants to shift the transcript, with or without a pin. */
  isShifting: Signal<boolean>;
}

/** By how much one press shifts the transcript, in seconds of the medium. */
const steps: readonly { readonly by: Seconds; readonly label: PlainKey }[] = [
  { by: -1, label: 'syncMuchEarlier' },
  { by: -0.1, label: 'syncEarlier' },
  { by: 0.1, label: 'syncLater' },
  { by: 1, label: 'syncMuchLater' },
];

/**
 * How far the two clocks are apart here, fine adjustment, and the pins. It also says that a shift is likely, or that
 * pins are needed.
 */
export function SyncBar({ sync, voice, pinKey, isShifting }: SyncBarProps) {
  const text = useText();
  const pins = sync.pins.value;
  // A finger has no keys.
  const inMenu = <span class="for-fingers"> {text('pinInMenu', text('keyPin'))}</span>;
  const isDismissed = useSignal(false);
  const shift = sync.suspectedShift.value;
  if (shift !== null && !isDismissed.value && !isShifting.value) {
    const apart = Math.abs(shift);
    const length = apart < 60 ? text('secondsShort', Math.round(apart)) : formatTime(apart);
    const dismiss = () => {
      isDismissed.value = true;
    };
    return (
      <Notice action={{ label: text('dismiss'), onSelect: dismiss }}>
        {text(shift > 0 ? 'mediaLonger' : 'mediaShorter', length, pinKey)}
        {inMenu}
      </Notice>
    );
  }
  const notice = sync.wantsPins.value && (
    <Notice icon="pin">
      {text('panelUntimed', pinKey)}
      {inMenu}
    </Notice>
  );
  if (pins.length === 0 && !isShifting.value) return notice || null;
  return (
    <>
      {notice}
      <SyncButtons {...{ sync, voice, isShifting }} />
    </>
  );
}

/** The present shift in one row and, while the listener wants it, the buttons that change it in another. */
function SyncButtons({ sync, voice, isShifting }: Omit<SyncBarProps, 'pinKey'>) {
  const text = useText();
  const pins = sync.pins.value;
  // Never “-0”.
  const shifted = voice.offset.value || 0;
  // Estimated times mean nothing to a reader, but the medium's do.
  const timeOf = (pin: Pin) => formatTime(sync.isTimed ? pin.transcript : pin.media);
  return (
    <div class="sync" role="group" aria-label={text('syncName')}>
      <div>
        {sync.isTimed && <span>{text('syncState', shifted)}</span>}
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
        <button
          type="button"
          class="chip"
          onClick={() => {
            isShifting.value = !isShifting.peek();
          }}
        >
          {text(isShifting.value ? 'syncDone' : 'syncAdjust')}
        </button>
      </div>
      {isShifting.value && (
        <div>
          {steps.map(({ by, label }) => (
            <button key={by} type="button" class="chip" onClick={() => sync.nudge(by)}>
              {text(label)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
