import { Component, type ReactNode } from 'react';

export interface SlideBoundaryProps {
  readonly slide: string;
  readonly number: number;
  /** Called with the number of a slide that cannot be drawn. */
  readonly onFault: (slide: number) => void;
  readonly children: ReactNode;
}

/**
 * A slide that cannot be drawn costs itself alone: its place stays empty, the keys go on to work, and the console
 * says so. The next slide is tried afresh, in the same element.
 */
export class SlideBoundary extends Component<SlideBoundaryProps, { readonly failed: boolean }> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  override state = { failed: false };

  override componentDidCatch(): void {
    this.props.onFault(this.props.number);
  }

  override componentDidUpdate(before: SlideBoundaryProps): void {
    if (this.state.failed && before.slide !== this.props.slide) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <main data-page="present" data-slide={this.props.number} data-fault="" tabIndex={-1} />;
  }
}
