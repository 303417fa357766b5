import { useState } from 'preact/hooks';
import { useText } from '../controls/text';

export interface MakeChooseProps {
  /** The language of the page, where the recogniser does not know it; else null. */
  otherLanguage: string | null;
  onFile: (file: File) => void;
}

/** The button for an audio file; where the page is in another language, once the listener says that English is spoken. */
export function MakeChoose({ otherLanguage, onFile }: MakeChooseProps) {
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
        <label class="button file">
          {text('makeChoose')}
          <input
            type="file"
            accept="audio/*,video/*,.opus"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) onFile(file);
              // So that the same file can be chosen again.
              event.currentTarget.value = '';
            }}
          />
        </label>
      )}
    </>
  );
}
