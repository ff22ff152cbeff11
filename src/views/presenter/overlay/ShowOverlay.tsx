import type { Deck } from '../../../model/authored/deck.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { SessionClock } from '../../../state/sessionClock.ts';
import type { Rehearsal } from '../console/useRehearsal.ts';
import type { DeckParts } from '../session/useDeckParts.ts';
import { FindSheet } from './FindSheet.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { LogSheet } from './LogSheet.tsx';
import { SlideGrid } from './SlideGrid.tsx';

export interface ShowOverlayProps {
  readonly presenter: UsePresenter;
  readonly deck: Deck;
  readonly clock: SessionClock;
  readonly parts: DeckParts;
  /** Whether there is no console, so that the hall looks on. */
  readonly lone?: boolean;
  readonly rehearsal?: Rehearsal;
}

/** The sheet that a key has opened. */
export function ShowOverlay({ presenter, deck, clock, parts, lone = false, rehearsal }: ShowOverlayProps) {
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
    case 'log':
      return (
        <LogSheet presenter={presenter} deck={deck} clock={clock} shards={parts.shards} onClose={close} />
      );
    case 'find':
      return (
        <FindSheet
          shards={parts.shards}
          watched={lone}
          onEnterAgain={() => act({ type: 'press', command: 'confirm' })}
          onPick={(answer) => act({ type: 'propose', answer })}
          onClose={close}
        />
      );
    default:
      return null;
  }
}
