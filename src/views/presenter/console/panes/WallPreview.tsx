import { useEffect, useState } from 'react';
import type { Deck } from '../../../../model/authored/deck.ts';
import { type ShowState, selectOwn } from '../../../../model/show/presenterState.ts';
import type { WallView } from '../../../../model/show/wallView.ts';
import type { UsePresenter } from '../../../../state/presenterStore.ts';
import { StageView } from '../../audience/StageView.tsx';
import { useKeptView } from '../../audience/useKeptView.ts';
import type { DeckParts } from '../../session/useDeckParts.ts';
import { PreviewFrame } from './PreviewFrame.tsx';

export interface WallPreviewProps {
  readonly presenter: UsePresenter;
  readonly deck: Deck;
  readonly parts: DeckParts;
  readonly which: 'current' | 'next';
  readonly onKey: (event: KeyboardEvent) => void;
}

/**
 * The wall is drawn first: its copy follows after this time and the next page after that, and both skip pages that
 * are turned faster.
 */
const REST_MS = { current: 60, next: 160 };

/** What the speaker sees of the current slide; with an answer that is not on the wall yet. */
const currentOf = (show: ShowState): WallView => selectOwn(show);

/** The slide after it, which on the last page stays, under a cover. */
const nextOf = ({ slide }: ShowState, count: number): WallView => ({
  slide: Math.min(slide + 1, count),
  answer: null,
  evidence: null,
});

/** One of the two previews of the console. */
export function WallPreview({ presenter, deck, parts, which, onKey }: WallPreviewProps) {
  const show = presenter((state) => state.show);
  const rested = useDebounced(show, REST_MS[which]);
  const count = deck.slides.length;
  const isCurrent = which === 'current';
  const shown = useKeptView(deck, parts, isCurrent ? currentOf(rested) : nextOf(rested, count));
  return (
    <PreviewFrame
      presenter={presenter}
      which={which}
      onKey={onKey}
      cover={!isCurrent && show.slide >= count ? '已到最后一页。' : undefined}
    >
      {(shape, aspect) =>
        shown && (
          <StageView
            presenter={presenter}
            deck={deck}
            data={shown.data}
            view={shown.view}
            shape={shape}
            aspect={aspect}
            blank={isCurrent ? show.blank : null}
            pointed={isCurrent}
            label={isCurrent ? '当前页' : '下一页'}
          />
        )
      }
    </PreviewFrame>
  );
}

function useDebounced(show: ShowState, restMs: number): ShowState {
  const [rested, setRested] = useState(show);
  useEffect(() => {
    const timer = setTimeout(() => setRested(show), restMs);
    return () => clearTimeout(timer);
  }, [show, restMs]);
  return rested;
}
