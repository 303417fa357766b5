import type { HeatMark } from '../../lib/panel/heat';
import { formatTime } from '../../lib/transcript/clock-text';
import { useText } from '../controls/text';

export interface HeatStripProps {
  /** `down` beside the list, `along` on a progress bar. */
  direction: 'down' | 'along';
  marks: readonly HeatMark[];
  onSelect: (mark: HeatMark) => void;
  /** Where the voice is, as a share of the whole; null to hide it. */
  voice: number | null;
}

/** All hits at a glance. A shortcut for the mouse: the keyboard reaches the same hits from the search field. */
export function HeatStrip({ direction, marks, onSelect, voice }: HeatStripProps) {
  const text = useText();
  const edge = direction === 'down' ? 'top' : 'left';
  const styleAt = (at: number) => `${edge}: ${(at * 100).toFixed(3)}%`;
  const describe = ({ hits: [first, ...others] }: HeatMark) => {
    const words = `${formatTime(first.start)} ${first.text}`;
    return others.length === 0 ? words : text('heatMore', others.length, words);
  };
  return (
    <div class={`heat ${direction}`} aria-hidden="true">
      {marks.map((mark) => (
        <button
          key={mark.at}
          type="button"
          tabIndex={-1}
          class={`heat-mark ${mark.tier}`}
          style={styleAt(mark.at)}
          title={describe(mark)}
          onClick={(event) => {
            event.stopPropagation();
            onSelect(mark);
          }}
        />
      ))}
      {voice !== null && <span class="heat-voice" style={styleAt(voice)} />}
    </div>
  );
}
