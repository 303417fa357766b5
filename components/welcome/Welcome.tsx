import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../lib/browser/text';
import type { TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import { TalkList } from '../talks/TalkList';

const points: readonly (readonly [MessageKey, MessageKey])[] = [
  ['welcomeFollowTitle', 'welcomeFollow'],
  ['welcomeClickTitle', 'welcomeClick'],
  ['welcomeSearchTitle', 'welcomeSearch'],
  ['welcomeKeysTitle', 'welcomeKeys'],
];

/** What opens after the installation; `children` is a panel at work, or null. */
export function Welcome({ talks, children }: { talks: readonly TalkInfo[]; children: ComponentChildren }) {
  const text = useText();
  return (
    <div class="welcome">
      <header>
        <h1>{text('welcomeTitle')}</h1>
        <p>{text('welcomeLead')}</p>
      </header>
      <section>
        {points.map(([title, words]) => (
          <div key={title}>
            <h2>{text(title)}</h2>
            <p>{text(words)}</p>
          </div>
        ))}
        <p>{text('welcomePrivacy')}</p>
        <div>
          <h2>{text('welcomeTry')}</h2>
          <TalkList talks={talks} />
        </div>
      </section>
      {children && (
        <figure>
          {children}
          <figcaption>{text('welcomeDemo')}</figcaption>
        </figure>
      )}
    </div>
  );
}
