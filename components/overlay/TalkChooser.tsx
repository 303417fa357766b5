import { useEffect, useRef, useState } from 'preact/hooks';
import type { TalkInfo } from '../../lib/transcript/talk';
import { TalkQueryField } from '../controls/TalkQueryField';
import { useText } from '../controls/text';
import { useArrowKeys } from '../controls/use-arrow-keys';
import { useFound } from '../controls/use-found';
import { Choices } from './Choices';

export interface TalkChooserProps {
  /** Finds talks whose title, people or show resemble the query; all talks for ''. */
  find: (query: string) => Promise<readonly TalkInfo[]>;
  onChoose: (talk: TalkInfo) => void;
}

/**
 * Finds talks of the library by a query that may contain typing errors. Arrow keys move from the field into the list.
 */
export function TalkChooser({ find, onChoose }: TalkChooserProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const talks = useFound(query, find);

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
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
        <TalkQueryField inputRef={field} query={query} onQuery={setQuery} />
      </div>
      <Choices talks={talks ?? []} onChoose={onChoose} />
      <p role="status">{talks?.length === 0 && text('overlayChooseNothing')}</p>
    </div>
  );
}
