import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

export interface AppLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly current?: boolean | undefined;
  readonly label?: string | undefined;
}

/**
 * A link inside the app: a real anchor with a hash address, so that it can be copied or opened in a new tab.
 */
export function AppLink({ to, children, className, current, label }: AppLinkProps) {
  // The router's own component brings what prefetches for its framework, which is as large as much of the rest.
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  return (
    <a
      className={className}
      aria-current={current ? 'page' : undefined}
      aria-label={label}
      href={href}
      onClick={follow}
    >
      {children}
    </a>
  );
}
