import { useId } from 'preact/hooks';
import type { Draft, DraftFields as Fields } from '../../lib/desk/draft';
import { useText } from '../controls/text';

export interface DraftFieldsProps {
  draft: Pick<Draft, 'title' | 'people' | 'show' | 'address'>;
  onChange: (fields: Fields) => void;
}

/** What the listener says about a transcript: its title, people, show and address. */
export function DraftFields({ draft, onChange }: DraftFieldsProps) {
  const text = useText();
  const id = useId();
  return (
    <div class="fields">
      <label for={`${id}-title`}>{text('fieldTitle')}</label>
      <input
        id={`${id}-title`}
        dir="auto"
        required
        value={draft.title}
        onInput={(event) => onChange({ title: event.currentTarget.value })}
      />
      <label for={`${id}-people`}>{text('fieldPeople')}</label>
      <input
        id={`${id}-people`}
        dir="auto"
        value={draft.people}
        placeholder={text('fieldPeopleExample')}
        onInput={(event) => onChange({ people: event.currentTarget.value })}
      />
      <label for={`${id}-show`}>{text('fieldShow')}</label>
      <input
        id={`${id}-show`}
        dir="auto"
        value={draft.show}
        onInput={(event) => onChange({ show: event.currentTarget.value })}
      />
      <label for={`${id}-address`}>{text('fieldAddress')}</label>
      <input
        id={`${id}-address`}
        dir="auto"
        inputMode="url"
        value={draft.address}
        placeholder={text('fieldAddressExample')}
        onInput={(event) => onChange({ address: event.currentTarget.value })}
      />
    </div>
  );
}
