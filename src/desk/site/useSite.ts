import { useCallback, useEffect, useState } from 'react';
import { buildSite, fetchSite, stopSite } from '../askDesk.ts';
import type { DeskSite } from '../protocol.ts';

export interface SiteControl {
  readonly start: () => void;
  readonly stop: () => void;
  readonly error: string | null;
}

/** Milliseconds between two questions. */
const EVERY = 1000;

/** How far the site is built; asked again as long as the page that shows it is open. */
export function useSite(): readonly [DeskSite | null, SiteControl] {
  const [site, setSite] = useState<DeskSite | null>(null);
  const [error, setError] = useState<string | null>(null);
  const take = useCallback(
    (work: Promise<DeskSite>) =>
      work.then(
        (next) => {
          setSite(next);
          setError(null);
        },
        (failure: unknown) => setError(failure instanceof Error ? failure.message : String(failure)),
      ),
    [],
  );
  useEffect(() => {
    void take(fetchSite());
    const timer = setInterval(() => void take(fetchSite()), EVERY);
    return () => clearInterval(timer);
  }, [take]);
  const start = useCallback(() => void take(buildSite()), [take]);
  const stop = useCallback(() => void take(stopSite()), [take]);
  return [site, { start, stop, error }];
}
