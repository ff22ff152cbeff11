import { Notice } from './Notice.tsx';

export interface LoadErrorProps {
  readonly error: Error & { readonly detail?: string };
  readonly retry: () => void;
  /** What goes on working. */
  readonly still: string;
}

/** A page whose data could not be trusted: names the file, says what still works, offers to try again. */
export function LoadError({ error, retry, still }: LoadErrorProps) {
  return (
    <Notice tone="error" title={error.message} detail={error.detail} onRetry={retry}>
      {still}
    </Notice>
  );
}
