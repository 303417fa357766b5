import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../controls/text';
import { AudioFileButton } from './AudioFileButton';

export interface MakeChooseProps {
  /** The language of the page, where the recogniser does not know it; else null. */
  otherLanguage: string | null;
  onFile: (file: File) => void;
  /** Another way to the sound; null for none. */
  besideFile: ComponentChildren;
}

/** The button for an audio file, and what stands beside it; where the page is in another language, once the listener says that English is spoken. */
export function MakeChoose({ otherLanguage, onFile, besideFile }: MakeChooseProps) {
  const text = useText();
  const [isEnglish, setEnglish] = useState(otherLanguage === null);
  return (
    <>
      {otherLanguage !== null && (
        <>
          <p>{text('makeForeign', otherLanguage)}</p>
          <label>
            <input
              type="checkbox"
              checked={isEnglish}
              onChange={(event) => setEnglish(event.currentTarget.checked)}
            />{' '}
            {text('makeIsEnglish')}
          </label>
        </>
      )}
      {isEnglish && (
        <>
          <AudioFileButton label={text('makeChoose')} onFile={onFile} />
          {besideFile}
        </>
      )}
    </>
  );
}
