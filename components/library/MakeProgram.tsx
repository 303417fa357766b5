import { useEffect, useId, useState } from 'preact/hooks';
import type { Program } from '../../lib/desk/program';
import { useText } from '../controls/text';
import { AudioFileButton } from './AudioFileButton';

/** The answer when the listener wants to use a program. */
export type ProgramAnswer = 'usable' | 'wrong-address' | 'not-allowed';

export interface MakeProgramProps {
  /** The program that was set before; null if there was none, or while that is unknown. */
  program: Program | null;
  /** Whether the browser allows requests to it. */
  isUsable: boolean;
  /** The languages that may be spoken, as codes with their names, in order. */
  languages: readonly (readonly [code: string, name: string])[];
  onUse: (program: Program) => Promise<ProgramAnswer>;
  onFile: (file: File) => void;
}

const none: Program = { address: '', model: '', language: '' };

/** The settings of the listener's own program, with the button for an audio file once requests to it are allowed. */
export function MakeProgram({ program, isUsable, languages, onUse, onFile }: MakeProgramProps) {
  const text = useText();
  const id = useId();
  const [fields, setFields] = useState(program ?? none);
  const [answer, setAnswer] = useState<ProgramAnswer | null>(null);
  useEffect(() => {
    if (program) setFields(program);
  }, [program]);
  const change = (part: Partial<Program>) => {
    setFields({ ...fields, ...part });
    setAnswer(null);
  };
  const isSet = isUsable && program !== null && sameProgram(fields, program);
  return (
    <details class="program">
      <summary>{text('makeProgram')}</summary>
      <p class="soft">{text('makeProgramHow')}</p>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void onUse(fields).then(setAnswer);
        }}
      >
        <label for={`${id}-address`}>{text('makeProgramAddress')}</label>
        <input
          id={`${id}-address`}
          dir="ltr"
          inputMode="url"
          required
          value={fields.address}
          placeholder="http://127.0.0.1:8080"
          onInput={(event) => change({ address: event.currentTarget.value })}
        />
        <label for={`${id}-model`}>{text('makeProgramModel')}</label>
        <input
          id={`${id}-model`}
          dir="auto"
          value={fields.model}
          onInput={(event) => change({ model: event.currentTarget.value })}
        />
        <SpokenLanguage
          languages={languages}
          chosen={fields.language}
          onChoose={(language) => change({ language })}
        />
        {!isSet && (
          <button type="submit" class="button">
            {text('makeProgramUse')}
          </button>
        )}
      </form>
      <Refusal answer={answer} address={fields.address} />
      {isSet && <AudioFileButton label={text('makeProgramChoose')} onFile={onFile} />}
    </details>
  );
}

/** Why a program cannot be used; draws nothing if it can. */
function Refusal({ answer, address }: { answer: ProgramAnswer | null; address: string }) {
  const text = useText();
  if (answer === null || answer === 'usable') return null;
  return (
    <p class="wrong" role="alert">
      {answer === 'wrong-address' ? text('makeProgramAddressWrong') : text('makeProgramNotAllowed', address)}
    </p>
  );
}

interface SpokenLanguageProps extends Pick<MakeProgramProps, 'languages'> {
  /** The code of a language, or '' for none. */
  chosen: string;
  onChoose: (code: string) => void;
}

function SpokenLanguage({ languages, chosen, onChoose }: SpokenLanguageProps) {
  const text = useText();
  const id = useId();
  return (
    <>
      <label for={id}>{text('makeProgramLanguage')}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{text('makeProgramTells')}</option>
        {languages.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

const sameProgram = (one: Program, other: Program): boolean =>
  one.address === other.address && one.model === other.model && one.language === other.language;
