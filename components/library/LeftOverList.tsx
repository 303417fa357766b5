import type { LeftOver } from '../../lib/library/left-over';
import { formatTime } from '../../lib/transcript/clock-text';
import { useText } from '../controls/text';
import { LongList } from './LongList';

export interface LeftOverListProps {
  leftOver: LeftOver;
  onExport: () => void;
  onDelete: () => void;
}

/** What belongs to talks that are gone, except notes. Draws nothing if there is none. */
export function LeftOverList({
  leftOver: { homes, pins, places, corrections },
  onExport,
  onDelete,
}: LeftOverListProps) {
  const text = useText();
  const rows = [
    ...pins.map((record) => ({
      key: `pins ${record.talkId} ${record.home} ${record.duration}`,
      words: text('leftOverPins', record.pins.length, record.home),
    })),
    ...places.map(({ talkId, home, at }) => ({
      key: `place ${talkId} ${home}`,
      words: at === null ? text('leftOverEnd', home) : text('leftOverPlace', home, formatTime(at)),
    })),
    ...corrections.map(({ talkId, line, was, text: words }) => ({
      key: `correction ${talkId} ${line}`,
      words: text('leftOverCorrection', was, words),
    })),
    ...homes.map(({ key }) => ({ key: `home ${key}`, words: text('leftOverHome', key) })),
  ];
  if (rows.length === 0) return null;
  return (
    <article aria-label={text('leftOverTitle')}>
      <h3>{text('leftOverTitle')}</h3>
      <LongList
        class="rows"
        items={rows}
        renderItem={({ key, words }) => (
          <li key={key} class="row">
            {words}
          </li>
        )}
      />
      <div class="buttons">
        <button type="button" class="button quiet" onClick={onExport}>
          {text('wordsExport')}
        </button>
        <button type="button" class="button quiet" onClick={onDelete}>
          {text('leftOverDelete')}
        </button>
      </div>
    </article>
  );
}
