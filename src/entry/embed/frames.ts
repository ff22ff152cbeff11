import { type HeightMessage, parseFrameMessage } from '../../model/embed/frameMessage.ts';

/** Resize events are debounced by this many milliseconds before frames are asked for their height. */
const REST_MS = 100;
const DARK = '(prefers-color-scheme: dark)';

/** Whether the page around a frame is dark; null where it does not declare a colour scheme. */
function isDark(frame: HTMLIFrameElement): boolean | null {
  const scheme = getComputedStyle(frame).colorScheme ?? '';
  if (!scheme.includes('dark')) return scheme.includes('light') ? false : null;
  return !scheme.includes('light') || matchMedia(DARK).matches;
}

/** Tells an embed the colour scheme around it, because not every engine lets a frame see it. */
function sendScheme(frame: HTMLIFrameElement): void {
  const dark = isDark(frame);
  if (dark !== null) frame.contentWindow?.postMessage({ youju: 'scheme', dark }, '*');
}

/**
 * Calls `onHeight` whenever the embed in a frame reports its height. The sender is identified by the frame's
 * window, because a sandbox hides its origin. Embeds are told the colour scheme of the page, and again when it
 * changes. Returns a function that stops all of this.
 */
export function listenToFrames(
  frames: () => Iterable<HTMLIFrameElement>,
  onHeight: (frame: HTMLIFrameElement, message: HeightMessage) => void,
): () => void {
  const listen = ({ source, data }: MessageEvent) => {
    const message = parseFrameMessage(data);
    if (message?.youju !== 'height' || source === null) return;
    for (const frame of frames())
      if (frame.contentWindow === source) {
        onHeight(frame, message);
        sendScheme(frame);
        return;
      }
  };
  const ask = () => {
    for (const { contentWindow } of frames()) contentWindow?.postMessage({ youju: 'ask' }, '*');
  };
  let timer: number | undefined;
  // An embed outside the viewport does not notice that it became narrower, so it is asked.
  const resized = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, REST_MS);
  };
  const recolour = () => {
    for (const frame of frames()) sendScheme(frame);
  };
  window.addEventListener('message', listen);
  window.addEventListener('resize', resized);
  const system = matchMedia(DARK);
  system.addEventListener('change', recolour);
  // Pages switch their scheme by an attribute of the root or of the body.
  const observer = new MutationObserver(recolour);
  for (const node of [document.documentElement, document.body]) observer.observe(node, { attributes: true });
  // An embed that loaded before this script has already reported its height, so ask it again.
  ask();
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener('message', listen);
    window.removeEventListener('resize', resized);
    system.removeEventListener('change', recolour);
    observer.disconnect();
  };
}
