import type { ComingBack } from '../../lib/panel/coming-back';
import type { SearchSession } from '../../lib/panel/search-session';
import type { Trail } from '../../lib/panel/trail';
import { formatTime } from '../../lib/transcript/clock-text';
import { IconButton } from '../controls/IconButton';
import { useText } from '../controls/text';

export interface ContinueNoticeProps {
  comingBack: ComingBack;
  trail: Pick<Trail, 'jumpTo'>;
  search: Pick<SearchSession, 'query'>;
}

/**
 * Offers to continue where the listener was the last time. Hidden while the reader searches, to leave room for the
 * hits.
 */
export function ContinueNotice({ comingBack, trail, search }: ContinueNoticeProps) {
  const text = useText();
  const at = comingBack.offer.value;
  if (at === null || search.query.value !== '') return null;
  return (
    <div class="notice" data-continue={at}>
      <span>
        <button type="button" class="text-button" onClick={() => trail.jumpTo(at)}>
          {text('continueAt', formatTime(at))}
        </button>
      </span>
      <IconButton icon="close" label={text('continueDismiss')} onClick={comingBack.dismiss} />
    </div>
  );
}
