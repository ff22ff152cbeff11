import { type ReactNode, useMemo, useRef } from 'react';
import { type Deck, PINNED_DECK } from '../../../model/authored/deck.ts';
import { pathToDecks, pathToOverview } from '../../../model/paths.ts';
import { moveDeck } from '../../../model/show/movedDeck.ts';
import { useCore } from '../../../queries/dataset.ts';
import { useFindAlias } from '../../../queries/moved.ts';
import { useDeck } from '../../../queries/viewShards.ts';
import { usePinnedStore } from '../../../state/pinnedStore.ts';
import { useRouteId } from '../../../state/urlState.ts';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import { NotFoundPage } from '../../../ui/page/NotFoundPage.tsx';
import { Page } from '../../../ui/page/Page.tsx';

type Draw = (deck: Deck) => ReactNode;

/** Loads the deck that the address names, for either window, or shows why it cannot be loaded. */
export function DeckGate({ children }: { children: Draw }) {
  const id = useRouteId('deck');
  const core = useCore();
  const known = core.state !== 'ready' || core.data.decks.some((deck) => deck.id === id);
  if (id === PINNED_DECK) return <PinnedDeck draw={children} />;
  if (id === null || !known)
    return (
      <NotFoundPage
        what="这份放映稿"
        ways={[
          { to: pathToDecks(), text: '查看全部放映稿' },
          { to: pathToOverview(), text: '回到总览' },
        ]}
      />
    );
  return <PublishedDeck key={id} id={id} draw={children} />;
}

function PinnedDeck({ draw }: { draw: Draw }) {
  const kept = usePinnedStore((state) => state.deck);
  // A stored deck may be older than the data, so its ids are looked up.
  const { checking, find } = useFindAlias(kept.slides.length > 0);
  const deck = useMemo(() => (find ? moveDeck(kept, find) : kept), [kept, find]);
  // A deck that is shown stays: where the data fail, hiding it while they are asked for again would do so for ever.
  const opened = useRef(false);
  if (checking && !opened.current) return null;
  opened.current = true;
  if (deck.slides.length > 0) return draw(deck);
  return (
    <Page name="not-found" title="放映稿是空的 · 有据">
      <h1>放映稿是空的</h1>
      <p>
        在面板、指标、地图或文件段落处点“加入放映”，或在<a href={`#${pathToDecks()}`}>放映稿</a>页导入文件。
      </p>
    </Page>
  );
}

function PublishedDeck({ id, draw }: { id: string; draw: Draw }) {
  const deck = useDeck(id);
  if (deck.state === 'loading') return null;
  if (deck.state === 'ready') return draw(deck.data);
  return (
    <Page name="loading" title="放映 · 有据">
      <h1 className="visually-hidden">放映</h1>
      <LoadError error={deck.error} retry={deck.retry} still="各领域的页面不受影响。" />
    </Page>
  );
}
