import type { Panel } from '../../lib/panel/panel';
import { IconButton } from '../controls/IconButton';
import { useText } from '../controls/text';
import { NowLine } from './NowLine';

export interface SheetStripProps {
  panel: Pick<Panel, 'talk' | 'voice'>;
  onOpen: () => void;
  /** Opens the panel with the focus in its search field. */
  onSearch: () => void;
}

/** A phone's panel at its smallest: the line being spoken, and the ways back to the panel. */
export function SheetStrip({ panel, onOpen, onSearch }: SheetStripProps) {
  const text = useText();
  return (
    <div class="sheet-strip" role="complementary" aria-label={text('panelName', panel.talk.title)}>
      <IconButton icon="up" label={text('overlayRestore')} onClick={onOpen} />
      <NowLine {...panel} />
      <IconButton icon="search" label={text('searchLabel')} onClick={onSearch} />
    </div>
  );
}
