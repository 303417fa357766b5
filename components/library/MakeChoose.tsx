import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../controls/text';
import { AudioFileButton } from './AudioFileButton';

export interface MakeChooseProps {
  /** The language of the page if the recogniser does not know it; else null. */
  otherLanguage: string | null;
  onFile: (file: File) => void;
  /** Another way to get the sound; null for none. */
  besideFile: ComponentChildren;
}

/**
 * The button for an audio file, and what is beside it. If the page is in another language, it appears once the listener
 * says that English is spoken.
 */
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
