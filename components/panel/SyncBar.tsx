import { useSignal } from '@preact/signals';
import type { Panel } from '../../lib/panel/panel';
import type { Pin } from '../../lib/timeline/sync-map';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Seconds } from '../../lib/transcript/cue';
import { isTimed } from '../../lib/transcript/talk';
import { Icon } from '../controls/Icon';
import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';

/** Whole seconds below a minute, else a clock time. */
const describe = (seconds: Seconds) => (seconds < 60 ? `${Math.round(seconds)} s` : formatTime(seconds));

/** How far the two clocks are apart here, fine adjustment, and the pins; that a shift is likely, or that pins are wanted. */
export function SyncBar({ panel }: { panel: Panel }) {
  const text = useText();
  const pins = panel.pins.value;
  const isDismissed = useSignal(false);
  const shift = panel.suspectedShift.value;
  if (shift !== null && !isDismissed.value) {
    const dismiss = () => {
      isDismissed.value = true;
    };
    return (
      <Notice action={{ label: text('dismiss'), onSelect: dismiss }}>
        {text(shift > 0 ? 'mediaLonger' : 'mediaShorter', describe(Math.abs(shift)))}
      </Notice>
    );
  }
  const notice = panel.wantsPins.value && <Notice icon="pin">{text('panelUntimed')}</Notice>;
  if (pins.length === 0) return notice || null;
  const showsTimes = isTimed(panel.talk);
  const voice = panel.voiceAt.value;
  const offset = panel.syncMap.value.toMedia(voice) - voice;
  const signed = `${offset < 0 ? '−' : '+'}${Math.abs(offset).toFixed(1)}`;
  // Estimated times mean nothing to a reader; the medium's do.
  const timeOf = (pin: Pin) => formatTime(showsTimes ? pin.transcript : pin.media);
  return (
    <>
      {notice}
      <div class="sync" role="group" aria-label={text('syncName')}>
        {showsTimes && <span>{text('syncState', signed)}</span>}
        <button type="button" class="chip" onClick={() => panel.nudge(-1)}>
          {text('syncEarlier')}
        </button>
        <button type="button" class="chip" onClick={() => panel.nudge(1)}>
          {text('syncLater')}
        </button>
        {pins.map((pin) => (
          <button
            key={pin.media}
            type="button"
            class="chip"
            aria-label={text('pinRemove', timeOf(pin))}
            title={text('pinRemove', timeOf(pin))}
            onClick={() => panel.removePin(pin)}
          >
            <Icon name="pin" /> {timeOf(pin)} <Icon name="close" />
          </button>
        ))}
      </div>
    </>
  );
}
