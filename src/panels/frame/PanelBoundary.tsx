import { Component, type ReactNode } from 'react';

export interface PanelBoundaryProps {
  readonly children: ReactNode;
  /** Draws the failed panel; `retry` mounts it anew. */
  readonly fallback: (error: Error, retry: () => void) => ReactNode;
}

/** One error boundary per panel: a picture that fails takes nothing else with it. */
export class PanelBoundary extends Component<PanelBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? this.props.fallback(error, () => this.setState({ error: null })) : this.props.children;
  }
}
