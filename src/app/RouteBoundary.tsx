import { Component, type ReactNode } from 'react';
import { Notice } from '../ui/page/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';

export interface RouteBoundaryProps {
  /** The address that the children show; an error ends with it. */
  readonly address: string;
  readonly children: ReactNode;
}

interface RouteBoundaryState {
  readonly error: Error | null;
  readonly address: string;
}

/** Catches errors that no panel boundary caught, so that a page is never blank and the next one is not touched. */
export class RouteBoundary extends Component<RouteBoundaryProps, RouteBoundaryState> {
  override state: RouteBoundaryState = { error: null, address: this.props.address };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  static getDerivedStateFromProps({ address }: RouteBoundaryProps, state: RouteBoundaryState) {
    return address === state.address ? null : { error: null, address };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Page name="not-found" title="页面出错 · 有据">
        <h1 className="visually-hidden">页面出错</h1>
        <Notice
          tone="error"
          title="这个页面未能显示。"
          detail={error.message}
          onRetry={() => this.setState({ error: null })}
        >
          其他页面不受影响，可从上方进入。
        </Notice>
      </Page>
    );
  }
}
