import { problemSentence } from '../../lib/formats/problem-text';
import type { OpenPanel } from '../../lib/panel/open-panel';
import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';

/** Says that a talk is shown in this tab only, with a button that saves it, and what may be wrong with it. */
export function PassingNotice({ passing }: Pick<OpenPanel, 'passing'>) {
  const text = useText();
  const doubts = passing.doubts.value;
  if (!doubts) return null;
  return (
    <>
      {doubts[0] && <Notice>{text('passingDoubt', problemSentence(doubts[0], '', text))}</Notice>}
      <Notice action={{ label: text('passingKeep'), onSelect: () => void passing.keep() }}>
        {text('passingTalk')}
      </Notice>
    </>
  );
}
