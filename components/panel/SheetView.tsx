import { useLayoutEffect, useState } from 'preact/hooks';
import { setFields } from '../../lib/panel/set-fields';
import { nextSize, type SheetSize, sizeAfterDrag } from '../../lib/panel/sheet';
import { useText } from '../controls/text';
import { useInstantEffect } from '../controls/use-instant-effect';
import { PanelView, type PanelViewProps } from './PanelView';
import { SheetStrip } from './SheetStrip';
import { useSheetDrag } from './use-sheet-drag';

export interface SheetViewProps extends Omit<PanelViewProps, 'floating'> {
  /** The height of the host page's window, in CSS pixels. */
  windowPx: number;
  /** Gets the size that the sheet should have, and how far it has been dragged down from there, in CSS pixels. */
  onSize: (size: SheetSize, dragPx: number) => void;
}

/** The panel on a phone: a sheet below the player. Dragging or pressing makes it half as high, or one line. */
export function SheetView({ windowPx, onSize, ...props }: SheetViewProps) {
  const [dragPx, setDragPx] = useState(0);
  const { preferences, talk, voice } = props.panel;
  const { isCollapsed, sheet } = preferences.value;
  const size: SheetSize = isCollapsed ? 'strip' : sheet;
  const open = () => setFields(preferences, { isCollapsed: false });
  const setSize = (next: SheetSize) =>
    setFields(preferences, next === 'strip' ? { isCollapsed: true } : { isCollapsed: false, sheet: next });
  useInstantEffect(() => {
    if (props.focus.isWanted.value && preferences.peek().isCollapsed) open();
  });
  useLayoutEffect(() => onSize(size, dragPx), [size, dragPx]);
  const drag = useSheetDrag(setDragPx, (downPx) => setSize(sizeAfterDrag(size, downPx, windowPx)));
  return (
    <div
      class="sheet"
      onPointerDown={(event) => {
        if ((event.target as Element).closest('.head, .sheet-strip, .sheet-handle'))
          drag.onPointerDown(event);
      }}
      onPointerMove={drag.onPointerMove}
      onPointerUp={drag.onPointerUp}
      onPointerCancel={drag.onPointerCancel}
      onLostPointerCapture={drag.onLostPointerCapture}
    >
      {isCollapsed ? (
        <SheetStrip panel={{ talk, voice }} onOpen={open} onSearch={props.focus.want} />
      ) : (
        <PanelView
          {...props}
          floating={{
            handle: <SheetHandle size={sheet} onSize={setSize} />,
            menuItems: [],
            onMinimise: () => setSize('strip'),
          }}
        />
      )}
    </div>
  );
}

interface SheetHandleProps {
  size: 'full' | 'half';
  onSize: (size: SheetSize) => void;
}

/** A handle that shows that the sheet can be dragged. Pressing it works without dragging. */
function SheetHandle({ size, onSize }: SheetHandleProps) {
  const text = useText();
  const isFull = size === 'full';
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={text(isFull ? 'sheetSmaller' : 'sheetLarger')}
      onClick={() => onSize(isFull ? 'half' : 'full')}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        onSize(nextSize(size, event.key === 'ArrowDown' ? 1 : -1));
        event.preventDefault();
      }}
    />
  );
}
