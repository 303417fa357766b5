import type { ComponentChildren } from 'preact';
import { ErrorBoundary } from '../../components/controls/ErrorBoundary';
import { Notice } from '../../components/controls/Notice';
import { TextContext } from '../../components/controls/text';
import { browserText, type MessageKey } from '../../lib/browser/text';

export interface ShellProps {
  /** What to say if one of our components has failed. */
  trouble: MessageKey;
  children: ComponentChildren;
}

/** Surrounds everything in the frame: provides texts in the reader's language, and a way out if something fails. */
export function Shell({ trouble, children }: ShellProps) {
  return (
    <TextContext.Provider value={browserText}>
      <ErrorBoundary
        fallback={(startAgain) => (
          <div class="panel">
            <Notice action={startAgain && { label: browserText('reload'), onSelect: startAgain }}>
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
