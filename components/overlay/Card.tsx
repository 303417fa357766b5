import type { ComponentChildren } from 'preact';
import { IconButton } from '../controls/IconButton';
import { useText } from '../controls/text';

export interface CardProps {
  title: string;
  /** What the page says it plays; '' if it says nothing. */
  about: string;
  handle: ComponentChildren;
  /** Absent in the browser's side panel, as is `onClose`. */
  onMinimise?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
  children: ComponentChildren;
}

/** The overlay while it has no transcript to show: a question or an offer. */
export function Card({ title, about, handle, onMinimise, onClose, children }: CardProps) {
  const text = useText();
  return (
    <div class="panel card" role="complementary" aria-label={text('overlayName')}>
      <div class="head">
        {handle}
        <div class="titles">
          <h2 title={title}>{title}</h2>
          {about && <p title={about}>{about}</p>}
        </div>
        {onMinimise && (
          <IconButton icon="minimise" label={text('overlayMinimise')} onClick={onMinimise} data-resizes />
        )}
        {onClose && <IconButton icon="close" label={text('overlayClose')} onClick={onClose} />}
      </div>
      <div class="card-body">{children}</div>
    </div>
  );
}
