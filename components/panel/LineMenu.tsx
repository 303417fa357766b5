import { useRef } from 'preact/hooks';
import type { Text } from '../../lib/browser/text';
import { createExcerpts, type ExcerptSource } from '../../lib/panel/excerpts';
import type { Listening } from '../../lib/panel/listening';
import type { OpenPanel } from '../../lib/panel/open-panel';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Cue } from '../../lib/transcript/cue';
import type { WordRange } from '../../lib/transcript/note';
import { Icon } from '../controls/Icon';
import { Menu } from '../controls/Menu';
import type { MenuItem } from '../controls/MenuItems';
import { useText } from '../controls/text';
import { useEffectUntil } from '../controls/use-effect-until';
import { topInView } from './rows';
import type { OnCopy } from './use-copy';

export interface LineMenuProps {
  panel: Pick<OpenPanel, keyof ExcerptSource | 'trail' | 'listening' | 'notes' | 'lineCorrections' | 'keys'>;
  /** The line, and its index. */
  cue: Cue;
  index: number;
  /** The element of the line; null while it is not drawn. */
  row: HTMLElement | null;
  /** The piece of the line under the pointer, if that is another element. */
  piece: HTMLElement | null;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  onCopy: OnCopy;
  onPin: (index: number) => void;
  onNote: (index: number) => void;
}

/**
 * One menu for all lines, shown at the line under the pointer. A button in each line would mean thousands of buttons.
 */
// long: the items of the menu
export function LineMenu(props: LineMenuProps) {
  const { panel, cue, index, row, piece, isOpen, onToggle, onCopy, onPin, onNote } = props;
  const { trail, listening, keys, notes, lineCorrections } = panel;
  const { marks } = notes;
  const note = notes.byLine.value.get(index)?.text ?? null;
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);

  // When a block has been redrawn, it has other elements.
  const place = piece?.isConnected ? piece : row;
  useEffectUntil(
    (signal) => {
      const list = place?.closest<HTMLElement>('.list');
      if (!place || !list) return;
      const put = () => {
        const menu = frame.current;
        if (!menu) return;
        const top = topInView(list, place);
        const lowest = Math.max(0, list.clientHeight - place.offsetHeight);
        // Hides the button only: an open menu has the focus, and stays.
        menu.toggleAttribute('data-away', top < 0 || top > lowest);
        menu.style.setProperty(
          'top',
          `${Math.min(Math.max(0, top), lowest) + distanceToMargin(place, menu)}px`,
        );
      };
      put();
      list.addEventListener('scroll', put, { passive: true, signal });
    },
    [place],
  );

  const { quote } = createExcerpts(panel.talk, panel);
  const line = { first: index, from: 0, last: index, to: cue.text.length };
  const copyQuote = (about?: string) => {
    const { text: plain, html } = quote(line, about);
    onCopy(plain, html);
  };
  return (
    <div class="line-menu" data-in-margin={place?.closest<HTMLElement>('.paragraph')?.dir} ref={frame}>
      <Menu
        label={text('lineMenu', formatTime(cue.start))}
        icon={<Icon name="menu" />}
        isOpen={isOpen}
        onToggle={onToggle}
        focusAfter={row}
        items={[
          ...(trail.canJump()
            ? [{ label: text('playFromHere'), onSelect: () => trail.jumpTo(cue.start) }]
            : []),
          ...(listening.canPlay() ? loopItems(listening, line, text) : []),
          { label: text('copyLink'), onSelect: () => onCopy(panel.linkTo(cue.start)) },
          { label: text('copyRichQuote'), onSelect: () => copyQuote() },
          ...(note === null ? [] : [{ label: text('copyNoteQuote'), onSelect: () => copyQuote(note) }]),
          {
            label: text('copyQuote'),
            onSelect: () => onCopy(quote(line, note ?? '').markdown),
          },
          { label: text('pinHere'), stroke: keys.value.strokeFor('pin'), onSelect: () => onPin(index) },
          { label: text(note === null ? 'noteAdd' : 'noteEdit'), onSelect: () => onNote(index) },
          { label: text('correctLine'), onSelect: () => lineCorrections.begin(index) },
          {
            label: text(marks.bookmarks.value.has(index) ? 'bookmarkRemove' : 'bookmark'),
            onSelect: () => marks.toggleBookmark(index),
          },
          ...(marks.hasHighlight(line)
            ? [{ label: text('highlightRemove'), onSelect: () => marks.removeHighlights(line) }]
            : []),
        ]}
      />
    </div>
  );
}

/**
 * How far below its line's first row the menu's button must be in order not to cover a time of the paragraph, in CSS
 * pixels.
 */
function distanceToMargin(row: HTMLElement, menu: HTMLElement): number {
  const paragraph = row.closest('.paragraph');
  if (!paragraph) return 0;
  const { top } = row.getBoundingClientRect();
  const { left, right, height } = menu.getBoundingClientRect();
  const covered = [...paragraph.getElementsByClassName('time')]
    .map((time) => time.getBoundingClientRect())
    .find(
      (time) =>
        time.height > 0 &&
        time.left < right &&
        time.right > left &&
        top < time.bottom &&
        top + height > time.top,
    );
  if (!covered) return 0;
  // A paragraph of one row has no room below its time.
  const hasRoom = covered.bottom + height <= paragraph.getBoundingClientRect().bottom;
  return hasRoom ? covered.bottom - top : 0;
}

function loopItems(listening: Listening, line: WordRange, text: Text): MenuItem[] {
  const { first } = line;
  const hasStart = listening.loopFrom.value !== null || listening.loop.value !== null;
  return [
    { label: text('loopLine'), onSelect: () => void listening.repeat(line) },
    { label: text('loopStartHere'), onSelect: () => listening.markStart(first) },
    ...(hasStart ? [{ label: text('loopEndHere'), onSelect: () => listening.markEnd(first) }] : []),
  ];
}
