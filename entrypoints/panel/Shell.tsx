import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { ErrorBoundary } from '../../components/controls/ErrorBoundary';
import { Notice } from '../../components/controls/Notice';
import { TextContext } from '../../components/controls/text';
import { browserText, type MessageKey } from '../../lib/browser/text';

export interface ShellProps {
  /** What to say when something of ours has failed. */
  trouble: MessageKey;
  children: ComponentChildren;
}

/** What surrounds everything in the frame: words in the reader's language, and a way out when something fails. */
export function Shell({ trouble, children }: ShellProps) {
  return (
    <TextContext.Provider value={browserText}>
      <ErrorBoundary
        scripts={browser.runtime.getURL('/')}
        fallback={(startAgain) => (
          <div class="panel">
            <Notice action={{ label: browserText('reload'), onSelect: startAgain }}>
              {browserText(trouble)}
            </Notice>
          </div>
        )}
      >
        {children}
      </ErrorBoundary>
    </TextContext.Provider>
  );
}
