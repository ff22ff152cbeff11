import type { Deck } from '../../../model/authored/deck.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { Rehearsal } from '../console/useRehearsal.ts';
import type { DeckParts } from '../session/useDeckParts.ts';
import { FindSheet } from './FindSheet.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { SlideGrid } from './SlideGrid.tsx';

export interface ShowOverlayProps {
  readonly presenter: UsePresenter;
  readonly deck: Deck;
  readonly parts: DeckParts;
  /** Whether there is no console, so that search results go straight to the wall. */
  readonly lone?: boolean;
  readonly rehearsal?: Rehearsal;
}

/** The sheet that a key has opened. */
export function ShowOverlay({ presenter, deck, parts, lone = false, rehearsal }: ShowOverlayProps) {
  const overlay = presenter(({ show }) => show.overlay);
  const { act } = presenter.getState();
  const close = () => act({ type: 'closeOverlay' });
  switch (overlay) {
    case 'grid':
      return (
        <SlideGrid presenter={presenter} deck={deck} parts={parts} onClose={close} rehearsal={rehearsal} />
      );
    case 'help':
      return <HelpSheet onClose={close} />;
    case 'find':
      return (
        <FindSheet
          enterDoes={lone ? '上墙' : '预览，再按一次上墙'}
          onEnterAgain={() => act({ type: 'press', command: 'confirm' })}
          onPick={(answer) => act({ type: lone ? 'answer' : 'propose', answer })}
          onClose={close}
        />
      );
    default:
      return null;
  }
}
