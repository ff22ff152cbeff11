import { parseFrameMessage } from '../model/frameMessage.ts';

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
  window.addEventListener('message', listen);
  // A panel that was there first has spoken already.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ youju: 'ask' }, '*');
  return () => window.removeEventListener('message', listen);
}
