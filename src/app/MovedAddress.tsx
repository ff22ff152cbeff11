import { type ReactNode, useEffect, useMemo } from 'react';
import { useMovedAddress } from '../queries/moved.ts';
import { useIncomingAddress } from '../state/urlState.ts';
import { type MovedHint, MovedHintContext } from '../ui/page/movedHint.ts';

const NONE: readonly string[] = [];

/** Replaces an outdated address with the current one, and tells the views below what is known about it. */
export function MovedAddress({ children }: { children: ReactNode }) {
  const { pathname, search, arrived, replace } = useIncomingAddress();
  const { checking, moved } = useMovedAddress(pathname, search, arrived);
  const path = moved?.path ?? null;
  useEffect(() => {
    if (path !== null) replace(path);
  }, [path, replace]);
  const hint = useMemo(
    (): MovedHint => ({
      // Until the address is replaced, the views must not report its ids as missing.
      checking: checking || path !== null,
      withdrawn: moved?.withdrawn ?? NONE,
    }),
    [checking, moved, path],
  );
  return <MovedHintContext.Provider value={hint}>{children}</MovedHintContext.Provider>;
}
