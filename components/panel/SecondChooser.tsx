import type { Signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenPanel } from '../../lib/panel/open-panel';
import { languageName } from '../../lib/transcript/language-name';
import type { TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import { useArrowKeys } from '../controls/use-arrow-keys';

/** How long typing rests before talks are looked up. */
const restMs = 120;

export interface SecondChooserProps {
  open: Pick<OpenPanel, 'talk' | 'keptSecond' | 'waysOut'>;
  /** Whether the listener is choosing. */
  isChoosing: Signal<boolean>;
}

/** Where a second transcript is chosen: a talk of the library, or one that is brought for it. Escape closes it. */
// long: mostly the attributes of the field and the buttons
export function SecondChooser({ open, isChoosing }: SecondChooserProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const talks = useTalksLike(open, query);
  const close = () => {
    isChoosing.value = false;
  };
  const move = useArrowKeys(frame, '.talk-choices button', { onAboveFirst: () => field.current?.focus() });
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div
      class="second-chooser"
      role="group"
      aria-label={text('secondTranscript')}
      ref={frame}
      onKeyDown={(event) => {
        // Letters that are keys elsewhere in the panel are words here.
        event.stopPropagation();
        if (event.key === 'Escape') close();
        else move(event);
      }}
    >
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
      <ul class="talk-choices">
        {talks?.map((talk) => (
          <li key={talk.id}>
            <button
              type="button"
              onClick={() => {
                open.keptSecond.edit({ kind: 'choose', second: talk.id });
                close();
              }}
            >
              <bdi>{talk.title}</bdi>
              {talk.language !== '' && (
                <span class="soft">{languageName(talk.language, text('catalogueLanguage'))}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{talks?.length === 0 && text('overlayChooseNothing')}</p>
      <div class="buttons">
        <button type="button" class="chip" onClick={open.waysOut.addTranscript}>
          {text('secondBring')}
        </button>
        <button type="button" class="chip" onClick={close}>
          {text('keysClose')}
        </button>
      </div>
    </div>
  );
}

/**
 * The other talks of the library that are like the query; for '' those with a title like the talk's own, or all where
 * there are none. Null while they are looked up for the first time.
 */
function useTalksLike(
  { talk, keptSecond }: SecondChooserProps['open'],
  query: string,
): readonly TalkInfo[] | null {
  const [talks, setTalks] = useState<readonly TalkInfo[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const others = async (words: string) => (await keptSecond.find(words)).filter(({ id }) => id !== talk.id);
    const look = async () => {
      const like = await others(query === '' ? talk.title.slice(0, 200) : query);
      const found = like.length === 0 && query === '' ? await others('') : like;
      if (isCurrent) setTalks(found);
    };
    const timer = setTimeout(look, talks === null ? 0 : restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query]);
  return talks;
}
