import { Notice } from './Notice.tsx';

export interface LoadErrorProps {
  readonly error: Error & { readonly detail?: string };
  readonly retry: () => void;
  /** What still works, for the message. */
  readonly still: string;
}

/**
 * Shown where the data of a page could not be used: names the file, says what still works, and offers a
 * retry.
 */
export function LoadError({ error, retry, still }: LoadErrorProps) {
  return (
    <Notice tone="error" title={error.message} detail={error.detail} onRetry={retry}>
      {still}
    </Notice>
  );
}
