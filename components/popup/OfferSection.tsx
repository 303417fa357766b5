import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../controls/text';

export interface OfferSectionProps {
  /** The title of the video. */
  title: string;
  /** What Sidecue does on videos like this one; see `YouTubeOffer`. */
  offer: 'bar' | 'always' | 'never';
  /** Shows YouTube's transcript on the page. Resolves with why it could not be shown; null if it is shown. */
  onShow: (onProgress: (rows: number) => void) => Promise<string | null>;
  onOffer: (offer: OfferSectionProps['offer']) => void;
  /** Opens the import report of YouTube's transcript. */
  onCheck: () => void;
  /** Opens the library page, to import another transcript. */
  onAdd: () => void;
}

/** The part of the popup for a video that has a transcript only on YouTube: one press shows it on the page. */
export function OfferSection({ title, offer, onShow, onOffer, onCheck, onAdd }: OfferSectionProps) {
  const text = useText();
  const [sentence, say] = useState('');
  const [isBusy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const show = async () => {
    setBusy(true);
    say(text('offerReading'));
    say((await onShow((rows) => say(text('offerReadingLines', rows)))) ?? '');
    setBusy(false);
  };
  return (
    <section class="card">
      <p class="eyebrow">{text('offerHere')}</p>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p>{text('offerFound')}</p>
      <button ref={button} type="button" class="button" disabled={isBusy} onClick={show}>
        {text('offerShowHere')}
      </button>
      <p role="status">{sentence}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={offer === 'always'}
          onChange={(event) => onOffer(event.currentTarget.checked ? 'always' : 'bar')}
        />
        {text('offerAlways')}
      </label>
      {offer === 'never' && (
        <button type="button" class="button quiet" onClick={() => onOffer('bar')}>
          {text('offerAgain')}
        </button>
      )}
      <button type="button" class="button quiet" onClick={onCheck}>
        {text('foundCheck')}
      </button>
      <button type="button" class="button quiet" onClick={onAdd}>
        {text('popupAddFor')}
      </button>
    </section>
  );
}
