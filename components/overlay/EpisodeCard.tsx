import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Text } from '../../lib/browser/text';
import type { TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import type { FloatingControls } from '../panel/FloatingButtons';
import { Card } from './Card';
import { Choices, describeTalk } from './Choices';
import { TalkChooser, type TalkChooserProps } from './TalkChooser';

/** What to ask or say about an episode while no transcript is shown. */
export type EpisodeQuestion =
  | { readonly kind: 'looking' }
  /** Asks whether it is one of these talks, of which the likeliest comes first. Never empty. */
  | { readonly kind: 'likely'; readonly talks: readonly TalkInfo[] }
  | { readonly kind: 'unknown' }
  /** The talk is known, but its transcript could not be loaded. `reason` is a sentence for the listener. */
  | { readonly kind: 'trouble'; readonly reason: string };

export interface EpisodeCardProps {
  question: EpisodeQuestion;
  about: string;
  hasPlayer: boolean;
  /** The hosts of embedded players that we may not access, because the listener has not allowed it. */
  closedFrames: readonly string[];
  find: TalkChooserProps['find'];
  onChoose: (talk: TalkInfo) => void;
  onRefuse: () => void;
  onImport: () => void;
  onMake: () => void;
  controls: FloatingControls;
}

/** Asks which talk this is, or offers to import or choose one. */
export function EpisodeCard(props: EpisodeCardProps) {
  const text = useText();
  const [isChoosing, setChoosing] = useState(false);
  const { question, about, hasPlayer, closedFrames, onChoose, onRefuse, onImport, controls } = props;

  const body = (): ComponentChildren => {
    if (isChoosing) return <TalkChooser find={props.find} onChoose={onChoose} />;
    if (question.kind === 'likely') {
      return <LikelyTalks talks={question.talks} onChoose={onChoose} onRefuse={onRefuse} />;
    }
    if (question.kind === 'trouble') return <p>{question.reason}</p>;
    if (question.kind === 'looking') return null;
    return <NoTalk onImport={onImport} onMake={props.onMake} onChooseOther={() => setChoosing(true)} />;
  };
  return (
    <Card title={isChoosing ? text('overlayChoose') : titleOf(question, text)} {...{ about, controls }}>
      {body()}
      {closedFrames.map((host) => (
        <p key={host} class="hint-line">
          {text('overlayClosedFrame', host)}
        </p>
      ))}
      {!hasPlayer && closedFrames.length === 0 && question.kind !== 'looking' && (
        <p class="hint-line">{text('overlayNoPlayer')}</p>
      )}
    </Card>
  );
}

function titleOf(question: EpisodeQuestion, text: Text): string {
  if (question.kind === 'looking') return text('overlayLooking');
  if (question.kind === 'trouble') return text('overlayName');
  if (question.kind === 'unknown') return text('overlayNone');
  const only = onlyTalk(question.talks);
  return only ? text('overlayAsk', only.title) : text('overlayAskWhich');
}

/** The talk, if there is exactly one: then the question is answered with yes or no. */
function onlyTalk([first, ...others]: readonly TalkInfo[]): TalkInfo | null {
  return first && others.length === 0 ? first : null;
}

interface LikelyTalksProps extends Pick<EpisodeCardProps, 'onChoose' | 'onRefuse'> {
  talks: readonly TalkInfo[];
}

function LikelyTalks({ talks, onChoose, onRefuse }: LikelyTalksProps) {
  const text = useText();
  const only = onlyTalk(talks);
  return (
    <>
      {only ? (
        <p>
          <bdi>{describeTalk(only, text)}</bdi>
        </p>
      ) : (
        <Choices talks={talks} onChoose={onChoose} />
      )}
      <div class="buttons">
        {only && (
          <button type="button" class="button" onClick={() => onChoose(only)}>
            {text('overlayYes')}
          </button>
        )}
        <button type="button" class="button quiet" onClick={onRefuse}>
          {text('overlayNo')}
        </button>
      </div>
    </>
  );
}

interface NoTalkProps extends Pick<EpisodeCardProps, 'onImport' | 'onMake'> {
  onChooseOther: () => void;
}

function NoTalk({ onImport, onMake, onChooseOther }: NoTalkProps) {
  const text = useText();
  return (
    <>
      <p>{text('overlayNoneWhy')}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={onImport}>
          {text('overlayImport')}
        </button>
        <button type="button" class="button quiet" onClick={onChooseOther}>
          {text('overlayChoose')}
        </button>
        <button type="button" class="button quiet" onClick={onMake}>
          {text('makeWhat')}
        </button>
      </div>
    </>
  );
}
