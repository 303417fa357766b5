import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';

export interface HiddenNoticeProps {
  /** The shortcut that shows the panel again, as the browser writes it; '' if none is set. */
  shortcut: string;
  onUndo: () => void;
}

/** Says that the panel has been hidden, and how to bring it back. */
export function HiddenNotice({ shortcut, onUndo }: HiddenNoticeProps) {
  const text = useText();
  return (
    <div class="panel hidden-notice" role="status">
      <Notice action={{ label: text('undo'), onSelect: onUndo }}>
        {shortcut === '' ? text('panelHiddenNoKey') : text('panelHidden', shortcut)}
      </Notice>
    </div>
  );
}
