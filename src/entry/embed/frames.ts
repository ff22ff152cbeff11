import { parseFrameMessage } from '../../model/embed/frameMessage.ts';

/** Resize events are debounced by this many milliseconds before frames are asked for their height. */
const REST_MS = 100;

/**
 * Calls `onHeight` with a frame's own height in CSS pixels whenever the embed in it reports one. The sender
 * is identified by the frame's window, because a sandbox hides its origin. Returns a function that stops
 * listening.
 */
export function listenToFrames(
  frames: () => Iterable<HTMLIFrameElement>,
  onHeight: (frame: HTMLIFrameElement, height: number) => void,
): () => void {
  const listen = ({ source, data }: MessageEvent) => {
    const message = parseFrameMessage(data);
    if (message?.youju !== 'height' || source === null) return;
    for (const frame of frames()) if (frame.contentWindow === source) onHeight(frame, message.height);
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
  window.addEventListener('message', listen);
  window.addEventListener('resize', resized);
  // An embed that loaded before this script has already reported its height, so ask it again.
  ask();
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener('message', listen);
    window.removeEventListener('resize', resized);
  };
}
