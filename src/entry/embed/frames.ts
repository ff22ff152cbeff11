import { parseFrameMessage } from '../../model/embed/frameMessage.ts';

/** A window being resized says so at every step; frames are asked once it rests. */
const REST_MS = 100;

/**
 * Calls `onHeight` with a frame's own height, in CSS pixels, whenever a panel in it reports one.
 * Who speaks is told by the frame's window, not by its address, which a sandbox hides.
 * Returns how to stop.
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
  // A panel out of sight does not notice that it became narrower.
  const resized = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, REST_MS);
  };
  window.addEventListener('message', listen);
  window.addEventListener('resize', resized);
  // A panel that was there first has spoken already.
  ask();
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener('message', listen);
    window.removeEventListener('resize', resized);
  };
}
