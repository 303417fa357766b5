import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Listening } from '../../lib/panel/listening';
import type { Loop } from '../../lib/panel/loop';
import type { Medium } from '../../lib/panel/medium';
import type { Mentions } from '../../lib/panel/mentions';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Cue, Seconds } from '../../lib/transcript/cue';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Menu } from '../controls/Menu';
import { useNumber, useText } from '../controls/text';

/** The pauses that are offered between two rounds, in seconds. */
const rests: readonly Seconds[] = [0, 1, 2, 3, 5, 10];

/** The speeds that are offered for a loop. Some are slower than those for a talk, in order to hear each word. */
const loopSpeeds: readonly number[] = [0.5, 0.6, 0.75, 0.9, 1, 1.25, 1.5];

export interface ListeningBarProps {
  listening: Listening;
  cues: readonly Cue[];
  medium: Medium;
  /** The line that is being heard; -1 for none. */
  heard: ReadonlySignal<number>;
  onStop: () => void;
}

/** The state of mentions or a loop that is being played, with buttons. */
export function ListeningBar({ listening, cues, medium, heard, onStop }: ListeningBarProps) {
  const text = useText();
  const mentions = listening.mentions.value;
  const loop = listening.loop.value;
  const from = cues[listening.loopFrom.value ?? -1];
  const stop = (
    <button type="button" class="chip" onClick={onStop}>
      {text('listeningStop')}
    </button>
  );
  if (mentions) return <MentionsBar mentions={mentions}>{stop}</MentionsBar>;
  if (loop) {
    return (
      <LoopBar loop={loop} rest={listening.loopRest} medium={medium}>
        {stop}
      </LoopBar>
    );
  }
  if (!from) return null;
  const begins = text('loopBegins', formatTime(from.start));
  return (
    <div class="listening" role="group" aria-label={begins}>
      <span class="listening-state">{begins}</span>
      <button type="button" class="chip" onClick={() => heard.peek() >= 0 && listening.markEnd(heard.peek())}>
        {text('loopEndHere')}
      </button>
      {stop}
    </div>
  );
}

function MentionsBar({ mentions, children }: { mentions: Mentions; children: ComponentChildren }) {
  const text = useText();
  const write = useNumber();
  const { first, last, count } = mentions.place.value;
  const numbers = first === last ? write(first) : `${write(first)}–${write(last)}`;
  return (
    <div class="listening" role="group" aria-label={text('mentionsPlay')}>
      <span class="listening-state" aria-live="polite">
        {text('mentionsPosition', numbers, write(count))}
      </span>
      <IconButton icon="up" label={text('mentionsPrevious')} onClick={() => mentions.step(-1)} />
      <IconButton icon="down" label={text('mentionsNext')} onClick={() => mentions.step(1)} />
      {children}
    </div>
  );
}

interface LoopBarProps {
  loop: Loop;
  rest: Listening['loopRest'];
  medium: Medium;
  children: ComponentChildren;
}

function LoopBar({ loop, rest, medium, children }: LoopBarProps) {
  const text = useText();
  const [opened, setOpened] = useState<'rest' | 'speed' | null>(null);
  const { start, end } = loop.passage.value;
  const { rate } = medium.state.value;
  const range = text('loopRange', formatTime(start), formatTime(end));
  const restText = (seconds: Seconds) =>
    seconds === 0 ? text('loopNoPause') : text('secondsShort', seconds);
  return (
    <div class="listening" role="group" aria-label={range}>
      <span class="listening-state" aria-live="polite">
        {range}
      </span>
      <Menu
        label={text('loopPause', restText(rest.value))}
        icon={
          <span class="chip">
            <Icon name="pause" />
            {rest.value > 0 && restText(rest.value)}
          </span>
        }
        isOpen={opened === 'rest'}
        onToggle={(isOpen) => setOpened(isOpen ? 'rest' : null)}
        items={rests.map((seconds) => ({
          label: restText(seconds),
          isChecked: seconds === rest.value,
          isChoice: true,
          onSelect: () => {
            rest.value = seconds;
          },
        }))}
      />
      <Menu
        label={text('transportSpeed', rate)}
        icon={<span class="chip">{text('transportRate', rate)}</span>}
        isOpen={opened === 'speed'}
        onToggle={(isOpen) => setOpened(isOpen ? 'speed' : null)}
        items={loopSpeeds.map((speed) => ({
          label: text('transportRate', speed),
          isChecked: speed === rate,
          isChoice: true,
          onSelect: () => medium.player.setRate(speed),
        }))}
      />
      {children}
    </div>
  );
}
