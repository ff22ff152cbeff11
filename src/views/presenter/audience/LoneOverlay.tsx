import type { Deck } from '../../../model/authored/deck.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import { ShowOverlay } from '../overlay/ShowOverlay.tsx';
import { hasConsole } from '../session/hasConsole.ts';

/** Grid, help and search stand in the console; only where there is none do they come up on the wall. */
export function LoneOverlay({ presenter, deck }: { presenter: UsePresenter; deck: Deck }) {
  const overlay = presenter(({ show }) => show.overlay);
  if (overlay === null || hasConsole(presenter)) return null;
  return <ShowOverlay presenter={presenter} deck={deck} lone />;
}
