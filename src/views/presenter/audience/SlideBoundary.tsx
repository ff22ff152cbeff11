import { Component, type ReactNode } from 'react';

export interface SlideBoundaryProps {
  readonly number: number;
  /** Called with the number of a slide that cannot be drawn. */
  readonly onFault: (slide: number) => void;
  readonly children: ReactNode;
}

/**
 * A slide that cannot be drawn costs itself alone: its place stays empty, the keys go on to work, and the console
 * says so. Give it the slide's id as key, so that the next slide starts afresh.
 */
export class SlideBoundary extends Component<SlideBoundaryProps, { readonly failed: boolean }> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  override state = { failed: false };

  override componentDidCatch(): void {
    this.props.onFault(this.props.number);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <main data-page="present" data-slide={this.props.number} data-fault="" tabIndex={-1} />;
  }
}
