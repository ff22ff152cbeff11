import { hashHref } from '../../../model/paths.ts';
import { absoluteAddress } from '../../../state/urlState.ts';

/**
 * Opens the audience window, or focuses the one already open; null where the browser blocks it. Its name
 * includes deck and session, so that two decks never share a window.
 */
export function openAudience(deck: string, session: string, path: string): Window | null {
  return window.open(
    absoluteAddress(hashHref(path)),
    `youju-audience-${deck}-${session}`,
    'popup,width=1280,height=720',
  );
}
