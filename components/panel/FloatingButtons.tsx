import type { ComponentChildren } from 'preact';
import { IconButton } from '../controls/IconButton';
import type { MenuItem } from '../controls/MenuItems';
import { useText } from '../controls/text';

/** What only a panel outside a page's layout has in its head. */
export interface FloatingControls {
  /** What moves the panel. Before the title. */
  readonly handle: ComponentChildren;
  /** The places where it can stand, for its menu. */
  readonly menuItems: readonly MenuItem[];
  /** Present if it can be minimised to one line. */
  readonly onMinimise?: () => void;
  /** Present if it can be closed. */
  readonly onClose?: () => void;
}

/** The buttons that minimise or close a floating panel. */
export function FloatingButtons({ onMinimise, onClose }: Pick<FloatingControls, 'onMinimise' | 'onClose'>) {
  const text = useText();
  return (
    <>
      {onMinimise && (
        <IconButton icon="minimise" label={text('overlayMinimise')} onClick={onMinimise} data-resizes />
      )}
      {onClose && <IconButton icon="close" label={text('overlayClose')} onClick={onClose} />}
    </>
  );
}
