import type { Signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Text } from '../../lib/browser/text';
import type { OpenPanel } from '../../lib/panel/open-panel';
import { languageName } from '../../lib/transcript/language-name';
import { madeHere, type TalkInfo } from '../../lib/transcript/talk';
import { TalkQueryField } from '../controls/TalkQueryField';
import { useText } from '../controls/text';
import { useArrowKeys } from '../controls/use-arrow-keys';
import { useFound } from '../controls/use-found';

export interface SecondChooserProps {
  panel: Pick<OpenPanel, 'talk' | 'keptSecond' | 'waysOut'>;
  /** Whether the listener is choosing. */
  isChoosing: Signal<boolean>;
}

/** Where a second transcript is chosen: a talk of the library, or one that is imported for it. Escape closes it. */
// long: mostly the attributes of the elements
export function SecondChooser({ panel, isChoosing }: SecondChooserProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const talks = useFound(query, (words) => talksLike(panel, words));
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
        // Letters that are keys elsewhere in the panel are text here.
        event.stopPropagation();
        if (event.key === 'Escape') close();
        else move(event);
      }}
    >
      <TalkQueryField inputRef={field} query={query} onQuery={setQuery} />
      <ul class="talk-choices">
        {talks?.map((talk) => (
          <li key={talk.id}>
            <button
              type="button"
              onClick={() => {
                panel.keptSecond.edit({ kind: 'choose', second: talk.id });
                close();
              }}
            >
              <bdi>{talk.title}</bdi>
              <span class="soft">{aboutOf(talk, text)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{talks?.length === 0 && text('overlayChooseNothing')}</p>
      <div class="buttons">
        <button type="button" class="chip" onClick={panel.waysOut.addTranscript}>
          {text('secondBring')}
        </button>
        <button type="button" class="chip" onClick={close}>
          {text('keysClose')}
        </button>
      </div>
    </div>
  );
}

/** The language of a talk, and where its lines were made. */
function aboutOf(talk: TalkInfo, text: Text): string {
  const language = talk.language === '' ? '' : languageName(talk.language, text('catalogueLanguage'));
  return [language, madeHere(talk, text)].filter(Boolean).join(' · ');
}

/**
 * The other talks of the library that resemble the query. For '', those with a title like the talk's own, or all talks
 * if there are none.
 */
async function talksLike(
  { talk, keptSecond }: SecondChooserProps['panel'],
  query: string,
): Promise<readonly TalkInfo[]> {
  const others = async (words: string) => (await keptSecond.find(words)).filter(({ id }) => id !== talk.id);
  const like = await others(query === '' ? talk.title.slice(0, 200) : query);
  return like.length === 0 && query === '' ? others('') : like;
}
