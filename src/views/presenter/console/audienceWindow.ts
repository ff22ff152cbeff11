import { hashHref } from '../../../model/paths.ts';
import { absoluteAddress } from '../../../state/urlState.ts';
import type { Display } from './displays/useDisplays.ts';

const USUAL = 'popup,width=1280,height=720';

/**
 * Opens the audience window, or focuses the one already open; null where the browser blocks it. Its name
 * includes deck and session, so that two decks never share a window. With a display it fills that one.
 */
export function openAudience(
  deck: string,
  session: string,
  path: string,
  display: Display | null = null,
): Window | null {
  const features =
    display === null
      ? USUAL
      : `popup,left=${display.left},top=${display.top},width=${display.width},height=${display.height}`;
  const opened = window.open(absoluteAddress(hashHref(path)), `youju-audience-${deck}-${session}`, features);
  if (opened !== null && display !== null) {
    // One that was open already has kept its place.
    opened.moveTo(display.left, display.top);
    opened.resizeTo(display.width, display.height);
  }
  return opened;
}
