import type { MessageKey } from '../../lib/browser/text';
import type { Kept, KeptNews } from '../../lib/kept/kept';
import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';

export interface ElsewhereNoticesProps {
  news: Kept['news'];
  talk: Kept['talk'];
}

const sentences: Readonly<Record<KeptNews, MessageKey>> = {
  'both-texts': 'newsBothTexts',
  'note-stays': 'newsNoteStays',
  'pin-refused': 'newsPinRefused',
};

/** What other tabs have done: the result of a change that was made in both tabs, or that the talk was deleted. */
export function ElsewhereNotices({ news, talk }: ElsewhereNoticesProps) {
  const text = useText();
  const told = news.value;
  const deleted = talk.deleted.value;
  const dismiss = () => {
    news.value = null;
  };
  const bringBack = { label: text('talkBringBack'), onSelect: () => void talk.bringBack() };
  return (
    <div role="alert">
      {deleted && <Notice {...(deleted.canReturn && { action: bringBack })}>{text('talkDeleted')}</Notice>}
      {told && (
        <Notice action={{ label: text('dismiss'), onSelect: dismiss }}>{text(sentences[told])}</Notice>
      )}
    </div>
  );
}
