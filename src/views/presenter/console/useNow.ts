import { useEffect, useState } from 'react';

/** A value that is read four times a second, so that a clock never skips a second. */
export function useTicking<T>(read: () => T): T {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setNow(read), 250);
    return () => clearInterval(timer);
  }, [read]);
  return now;
}

const uptime = (): number => performance.now();

/** Milliseconds since this window was opened; setting the computer's clock does not change them. */
export const useUptime = (): number => useTicking(uptime);
