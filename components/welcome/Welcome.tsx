import type { ComponentChildren } from 'preact';
import type { TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import { TalkList } from '../talks/TalkList';

export interface WelcomeProps {
  /** The talks that came with the extension. */
  talks: readonly TalkInfo[];
  /** Whether transcripts are shown on YouTube without a press. */
  isAlways: boolean;
  onAlways: (isWanted: boolean) => void;
  /** The address of the page on which transcripts are added. */
  addAddress: string;
  /** A working panel, or null. */
  children: ComponentChildren;
}

/** The page that opens after the installation: three ways to begin, beside a working panel. */
export function Welcome({ talks, isAlways, onAlways, addAddress, children }: WelcomeProps) {
  const text = useText();
  return (
    <div class="welcome">
      <header>
        <p class="eyebrow">{text('welcomeTitle')}</p>
        <h1>{text('welcomeHeading')}</h1>
        <p>{text('welcomeLead')}</p>
      </header>
      <section>
        <div class="door">
          <h2>{text('welcomeVideo')}</h2>
          <a class="button" href="https://www.youtube.com/" target="_blank" rel="noreferrer">
            {text('welcomeOpenYouTube')}
          </a>
          <p>{text('welcomeVideoHow')}</p>
          <label class="check">
            <input
              type="checkbox"
              checked={isAlways}
              onChange={(event) => onAlways(event.currentTarget.checked)}
            />
            {text('welcomeAlways')}
          </label>
        </div>
        <div class="door">
          <h2>{text('welcomePodcast')}</h2>
          <a class="button quiet" href={addAddress} target="_blank" rel="noopener">
            {text('welcomeAddFile')}
          </a>
          <p>{text('welcomePodcastHow')}</p>
        </div>
        <div class="door">
          <h2>{text('welcomeTalks')}</h2>
          <p>{text('welcomeTalksHow', talks.length)}</p>
          <TalkList talks={talks} language={text('catalogueLanguage')} />
        </div>
      </section>
      {children && (
        <figure>
          {children}
          <figcaption>{text('welcomeDemo')}</figcaption>
        </figure>
      )}
      <footer>{text('welcomePrivacy')}</footer>
    </div>
  );
}
