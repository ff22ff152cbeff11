import type { ReactNode } from 'react';
import { Link } from 'react-router';

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
  return (
    // Without `discover` each link of a page would carry an attribute that only the router's framework reads.
    <Link
      to={to}
      discover="none"
      className={className}
      aria-current={current ? 'page' : undefined}
      aria-label={label}
    >
      {children}
    </Link>
  );
}
