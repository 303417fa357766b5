import { chapterTicks, loopRange } from '../../lib/panel/bar-tip';
import type { Panel } from '../../lib/panel/panel';
import type { Transport } from '../../lib/panel/transport';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Seconds } from '../../lib/transcript/cue';
import { useText } from '../controls/text';
import { BarMarks } from '../panel/BarMarks';
import { useBarDrag } from './use-bar-drag';

/** How far one key press moves, in seconds. */
const step: Seconds = 5;
const largeStep: Seconds = 60;

export interface ProgressBarProps {
  transport: Transport;
  panel: Pick<Panel, 'talk' | 'timeline' | 'sync' | 'search' | 'trail' | 'reading' | 'listening'>;
}

/**
 * The position of the player, with chapters and hits. It is dragged or moved by keys, and seeks when it is released.
 */
export function ProgressBar({ transport, panel }: ProgressBarProps) {
  const text = useText();
  const { talk, timeline, sync, search, trail, reading } = panel;
  const duration = transport.duration.value;
  const isKnown = Number.isFinite(duration) && duration > 0;
  const { pointer, isDragging, events } = useBarDrag(isKnown, (share) => transport.seek(share * duration));
  const time = isDragging && pointer !== null ? pointer * duration : transport.time.value;

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
        onKeyDown={(event) => seekByKey(event, transport, isKnown ? duration : null)}
        {...events}
      >
        <span class="rail" />
        {isKnown && <span class="done" style={`width: ${percent(Math.min(time, duration), duration)}`} />}
        {isKnown && <ChapterTicks {...{ sync, reading, duration }} />}
        {isKnown && <LoopRange panel={panel} duration={duration} />}
      </div>
      <BarMarks
        {...{ talk, timeline, sync, search, trail, reading, pointer }}
        duration={isKnown ? duration : Number.NaN}
      />
    </div>
  );
}

function percent(time: Seconds, duration: Seconds): string {
  return `${((time / duration) * 100).toFixed(3)}%`;
}

interface ChapterTicksProps extends Pick<Panel, 'sync' | 'reading'> {
  duration: Seconds;
}

/** Marks where chapters begin. The tooltip shows their titles. */
function ChapterTicks({ sync, reading, duration }: ChapterTicksProps) {
  return (
    <>
      {chapterTicks({ sync, reading }, duration).map((at) => (
        <span key={at} class="chapter-tick" style={`left: ${percent(at, 1)}`} />
      ))}
    </>
  );
}

/** The passage that is repeated. The bar below the list says it in words. */
function LoopRange({ panel, duration }: { panel: Pick<Panel, 'listening' | 'sync'>; duration: Seconds }) {
  const range = loopRange(panel, duration);
  if (!range) return null;
  return (
    <span
      class="loop-range"
      style={`left: ${percent(range.from, 1)}; width: ${percent(range.to - range.from, 1)}`}
    />
  );
}

/** The keys of a slider. `duration` is null while it is unknown; then `End` does nothing. */
function seekByKey(event: KeyboardEvent, transport: Transport, duration: Seconds | null): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'ArrowRight' || event.key === 'ArrowUp') transport.skip(step);
  else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') transport.skip(-step);
  else if (event.key === 'PageUp') transport.skip(largeStep);
  else if (event.key === 'PageDown') transport.skip(-largeStep);
  else if (event.key === 'Home') transport.seek(0);
  else if (event.key === 'End' && duration !== null) transport.seek(duration);
  else return;
  event.preventDefault();
}
