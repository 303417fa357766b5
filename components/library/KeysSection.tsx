import type { Text } from '../../lib/browser/text';
import { conflictOf, type KeyChoices } from '../../lib/keys/choices';
import { changeableKeys, type PanelAction } from '../../lib/keys/panel-keys';
import type { Stroke } from '../../lib/keys/stroke';
import { keyText } from '../controls/KeyCaps';
import { useText } from '../controls/text';
import { KeyRow } from './KeyRow';
import { type PressedInVain, useKeyChoice } from './use-key-choice';

export interface KeysSectionProps {
  choices: KeyChoices;
  onChange: (action: PanelAction, stroke: Stroke) => void;
  onStandard: () => void;
}

/** The settings of the panel's keys: what each key does, which one it is, and why another one cannot be used. */
export function KeysSection({ choices, onChange, onStandard }: KeysSectionProps) {
  const text = useText();
  const { waiting, inVain, changed, wait, press, forget } = useKeyChoice(choices, onChange);
  return (
    <section>
      <h2>{text('libraryKeys')}</h2>
      <p class="soft">{text('keysHow')}</p>
      <ul class="rows">
        {changeableKeys.map(({ action, standard, does }) => {
          const stroke = choices[action] ?? standard;
          const conflict = conflictOf(action, stroke, choices);
          // The key that was just pressed is more important than a conflict caused by two tabs or by a new standard
          // key.
          const problem = inVain?.action === action ? inVain : conflict && { action, stroke, conflict };
          return (
            <KeyRow
              key={action}
              does={text(does)}
              stroke={stroke}
              isWaiting={waiting === action}
              problem={problem && sentenceOf(problem, text)}
              onWait={(isWaiting) => wait(isWaiting ? action : null)}
              onPress={(event) => press(action, event)}
            />
          );
        })}
      </ul>
      <div>
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            forget();
            onStandard();
          }}
        >
          {text('keysStandard')}
        </button>
      </div>
      <p class="soft">{text('keysBrowser')}</p>
      <span class="visually-hidden" role="status">
        {changed && text('keyChanged', doesOf(changed.action, text), keyText(changed.stroke, text))}
      </span>
    </section>
  );
}

const doesOf = (action: PanelAction, text: Text) =>
  text(changeableKeys.find((row) => row.action === action)?.does ?? 'libraryKeys');

function sentenceOf({ stroke, conflict }: PressedInVain, text: Text): string {
  if (conflict.kind === 'browser') return text('keyOfBrowser');
  if (conflict.kind === 'panel') return text('keyOfPanel');
  return text('keyTaken', doesOf(conflict.by, text), keyText(stroke, text));
}
