/** After this long the place is let go, whatever has loaded. */
const PATIENCE_MS = 8000;
/** A page whose height has not changed for this long is complete. */
const SETTLED_MS = 1200;
/** What a reader does to move; from then on the page is theirs. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls to an offset and holds it while the page is still growing: data, pictures and views of their own come in
 * later, and a page that is too short now ends above the place. Calls back once it lets go; returns a function that
 * lets go at once.
 */
export function holdPlace(offset: number, onRelease: () => void): () => void {
  const most = () => document.documentElement.scrollHeight - window.innerHeight;
  const go = () => {
    const reachable = Math.min(offset, Math.max(0, most()));
    if (Math.abs(window.scrollY - reachable) > 1) window.scrollTo(0, reachable);
  };
  let settled: ReturnType<typeof setTimeout> | undefined;
  const onGrowth = () => {
    go();
    clearTimeout(settled);
    if (most() >= offset) settled = setTimeout(release, SETTLED_MS);
  };
  const observer = new ResizeObserver(onGrowth);
  const patience = setTimeout(release, PATIENCE_MS);
  function release() {
    clearTimeout(patience);
    clearTimeout(settled);
    observer.disconnect();
    window.removeEventListener('scroll', go);
    for (const name of MOVES) window.removeEventListener(name, release, true);
    onRelease();
  }
  observer.observe(document.body);
  window.addEventListener('scroll', go, { passive: true });
  for (const name of MOVES) window.addEventListener(name, release, { capture: true, passive: true });
  onGrowth();
  return release;
}
