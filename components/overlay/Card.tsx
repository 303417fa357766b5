import type { ComponentChildren } from 'preact';
import { useText } from '../controls/text';
import { FloatingButtons, type FloatingControls } from '../panel/FloatingButtons';

export interface CardProps {
  title: string;
  /** What the page says it plays; '' if it says nothing. */
  about: string;
  controls: FloatingControls;
  children: ComponentChildren;
}

/** The overlay while it has no transcript to show: a question or an offer. */
export function Card({ title, about, controls, children }: CardProps) {
  const text = useText();
  return (
    <div class="panel card" role="complementary" aria-label={text('overlayName')}>
      <div class="head">
        {controls.handle}
        <div class="titles">
          <h2 title={title}>{title}</h2>
          {about && <p title={about}>{about}</p>}
        </div>
        <FloatingButtons {...controls} />
      </div>
      <div class="card-body">{children}</div>
    </div>
  );
}
