import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Panel } from '../../lib/panel/panel';
import type { Transport } from '../../lib/panel/transport';
import { formatTime } from '../../lib/transcript/clock-text';
import { useText } from '../controls/text';
import { BarMarks } from '../panel/BarMarks';

/** How far the keys go, in seconds. */
const step = 5;
const largeStep = 60;

export interface ProgressBarProps {
  transport: Transport;
  panel: Pick<Panel, 'talk' | 'timeline' | 'sync' | 'search' | 'trail'>;
}

/** Where the player is, with chapters and hits. Dragged or moved by keys; it seeks when let go. */
export function ProgressBar({ transport, panel }: ProgressBarProps) {
  const text = useText();
  const { talk, timeline, sync, search, trail } = panel;
  const [pointer, setPointer] = useState<number | null>(null);
  const [isDragging, setDragging] = useState(false);
  const duration = transport.duration.value;
  const isKnown = Number.isFinite(duration) && duration > 0;
  const time = isDragging && pointer !== null ? pointer * duration : transport.time.value;
  const share = (at: number) => `${((at / duration) * 100).toFixed(3)}%`;

  const shareAt = (event: TargetedPointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - left) / width));
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowUp') transport.skip(step);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') transport.skip(-step);
    else if (event.key === 'PageUp') transport.skip(largeStep);
    else if (event.key === 'PageDown') transport.skip(-largeStep);
    else if (event.key === 'Home') transport.seek(0);
    else if (event.key === 'End' && isKnown) transport.seek(duration);
    else return;
    event.preventDefault();
  };

  return (
    <div class="progress">
      <div
        class="track"
        role="slider"
        tabIndex={0}
        aria-label={text('transportPosition')}
        aria-valuemin={0}
        aria-valuemax={isKnown ? Math.round(duration) : 0}
        aria-valuenow={isKnown ? Math.round(Math.min(time, duration)) : 0}
        aria-valuetext={
          isKnown ? text('transportAt', formatTime(time), formatTime(duration)) : formatTime(time)
        }
        aria-disabled={!isKnown}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0 || !isKnown) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setPointer(shareAt(event));
          setDragging(true);
        }}
        onPointerMove={(event) => setPointer(shareAt(event))}
        onPointerLeave={() => !isDragging && setPointer(null)}
        onPointerUp={(event) => {
          if (isDragging) transport.seek(shareAt(event) * duration);
          setDragging(false);
        }}
        onPointerCancel={() => setDragging(false)}
      >
        <span class="rail" />
        {isKnown && <span class="done" style={`width: ${share(Math.min(time, duration))}`} />}
        {isKnown &&
          talk.chapters.map((chapter) => {
            const at = sync.map.value.toMedia(chapter.start);
            return at > 0 && at < duration ? (
              <span key={at} class="chapter-tick" style={`left: ${share(at)}`} />
            ) : null;
          })}
      </div>
      <BarMarks
        {...{ talk, timeline, sync, search, trail, pointer }}
        duration={isKnown ? duration : Number.NaN}
      />
    </div>
  );
}
