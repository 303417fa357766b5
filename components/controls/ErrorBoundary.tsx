import { Component, type ComponentChildren } from 'preact';

export interface ErrorBoundaryProps {
  /** How the addresses of our own scripts begin. Errors from the page's scripts are ignored. */
  scripts: string;
  /** What to show in place of children that failed. */
  fallback: (startAgain: () => void) => ComponentChildren;
  children: ComponentChildren;
}

/** Catches errors in our code, during rendering and later, so that they affect the panel only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  override componentDidMount() {
    window.addEventListener('error', this.#onError);
    window.addEventListener('unhandledrejection', this.#onRejection);
  }

  override componentWillUnmount() {
    window.removeEventListener('error', this.#onError);
    window.removeEventListener('unhandledrejection', this.#onRejection);
  }

  override componentDidCatch(error: unknown) {
    console.error('Sidecue:', error);
    this.setState({ failed: true });
  }

  override render({ fallback, children }: ErrorBoundaryProps) {
    return this.state.failed ? fallback(() => this.setState({ failed: false })) : children;
  }

  // The browser has already logged these.
  #onError = ({ error }: ErrorEvent) => this.#failIfOurs(error);
  #onRejection = ({ reason }: PromiseRejectionEvent) => this.#failIfOurs(reason);

  #failIfOurs(error: unknown) {
    if (error instanceof Error && error.stack?.includes(this.props.scripts)) this.setState({ failed: true });
  }
}
