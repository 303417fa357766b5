import { Component, type ComponentChildren } from 'preact';

export interface ErrorBoundaryProps {
  /**
   * What is shown instead of children that failed. `startAgain` is null after the second failure, when it would not
   * help.
   */
  fallback: (startAgain: (() => void) | null) => ComponentChildren;
  children: ComponentChildren;
}

/** After this many failures the children are not tried again. */
const mostFailures = 2;

interface ErrorBoundaryState {
  hasFailed: boolean;
  failures: number;
}

/** Catches errors in one of our pages, during rendering and later, and says that something has failed. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state = { hasFailed: false, failures: 0 };

  override componentDidMount() {
    window.addEventListener('error', this.#onError);
    window.addEventListener('unhandledrejection', this.#onError);
  }

  override componentWillUnmount() {
    window.removeEventListener('error', this.#onError);
    window.removeEventListener('unhandledrejection', this.#onError);
  }

  override componentDidCatch(error: unknown) {
    console.error('Sidecue:', error);
    this.#fail();
  }

  override render({ fallback, children }: ErrorBoundaryProps) {
    const { hasFailed, failures } = this.state;
    if (!hasFailed) return children;
    return fallback(failures < mostFailures ? () => this.setState({ hasFailed: false }) : null);
  }

  // The browser has already logged these. Errors that follow the first one say nothing new.
  #onError = () => this.#fail();

  #fail() {
    this.setState(({ hasFailed, failures }) =>
      hasFailed ? null : { hasFailed: true, failures: failures + 1 },
    );
  }
}
