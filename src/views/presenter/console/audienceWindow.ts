import { hashHref } from '../../../model/paths.ts';
import { absoluteAddress } from '../../../state/urlState.ts';

/**
 * Opens the clean window for the wall, or brings the one already open to the front; null where the
 * browser refuses. The name holds deck and session, so that two decks never share a window.
 */
export function openAudience(deck: string, session: string, path: string): Window | null {
  return window.open(
    absoluteAddress(hashHref(path)),
    `youju-audience-${deck}-${session}`,
    'popup,width=1280,height=720',
  );
}
