import { useEffect, useState } from 'react';

export type WakeLockState = 'held' | 'missing' | 'refused';

/** Keeps the screen on. The browser releases the lock of a hidden page, so it is requested again. */
export function useWakeLock(): WakeLockState {
  const [state, setState] = useState<WakeLockState>('wakeLock' in navigator ? 'refused' : 'missing');
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let ended = false;
    const take = async () => {
      if (document.visibilityState !== 'visible' || (lock !== null && !lock.released)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        // The component may have unmounted while the request was pending.
        if (ended) await lock.release();
        else setState('held');
      } catch {
        if (!ended) setState('refused');
      }
    };
    void take();
    document.addEventListener('visibilitychange', take);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, []);
  return state;
}
