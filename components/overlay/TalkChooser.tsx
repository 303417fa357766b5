import { useEffect, useRef, useState } from 'preact/hooks';
import type { TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import { useArrowKeys } from '../controls/use-arrow-keys';
import { Choices } from './Choices';

/** How long typing rests before talks are looked up. */
const restMs = 120;

export interface TalkChooserProps {
  /** Talks whose title, people or show are like the query; all for ''. */
  find: (query: string) => Promise<readonly TalkInfo[]>;
  onChoose: (talk: TalkInfo) => void;
}

/** The library's talks by a query that may have slips. Arrow keys move from the field into the list. */
export function TalkChooser({ find, onChoose }: TalkChooserProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [talks, setTalks] = useState<readonly TalkInfo[] | null>(null);

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(
      () => find(query).then((found) => isCurrent && setTalks(found)),
      talks === null ? 0 : restMs,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query]);

  const onKeyDown = useArrowKeys(frame, 'button', { onAboveFirst: () => field.current?.focus() });
  return (
    <div
      class="chooser"
      role="group"
      aria-label={text('overlayChoose')}
      ref={frame}
      onKeyDown={(event) => void onKeyDown(event)}
    >
      <div class="search" role="search">
        <input
          ref={field}
          type="text"
          dir="auto"
          role="searchbox"
          aria-label={text('overlayChooseLabel')}
          placeholder={text('overlayChooseLabel')}
          value={query}
          maxLength={200}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <Choices talks={talks ?? []} onChoose={onChoose} />
      <p role="status">{talks?.length === 0 && text('overlayChooseNothing')}</p>
    </div>
  );
}
