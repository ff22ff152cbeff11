import { useEffect, useState } from 'react';

/**
 * The time in milliseconds since the epoch, updated four times a second, so that a clock never skips a
 * second.
 */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return now;
}
