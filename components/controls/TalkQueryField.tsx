import type { RefObject } from 'preact';
import { useText } from './text';

export interface TalkQueryFieldProps {
  inputRef: RefObject<HTMLInputElement | null>;
  query: string;
  onQuery: (query: string) => void;
}

/** The field that searches the talks of the library. */
export function TalkQueryField({ inputRef, query, onQuery }: TalkQueryFieldProps) {
  const text = useText();
  return (
    <input
      ref={inputRef}
      type="text"
      dir="auto"
      role="searchbox"
      aria-label={text('overlayChooseLabel')}
      placeholder={text('overlayChooseLabel')}
      value={query}
      maxLength={200}
      spellcheck={false}
      autocomplete="off"
      onInput={(event) => onQuery(event.currentTarget.value)}
    />
  );
}
