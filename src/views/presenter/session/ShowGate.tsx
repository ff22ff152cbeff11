import type { ReactNode } from 'react';
import type { Deck } from '../../../model/authored/deck.ts';
import { useCore } from '../../../queries/dataset.ts';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { DeckGate } from '../decks/DeckGate.tsx';

type Draw = (deck: Deck, version: string) => ReactNode;

/** Opens a presentation with its deck and the version of its data; its slides need not be there yet. */
export function ShowGate({ children }: { children: Draw }) {
  return <DeckGate>{(deck) => <DataGate deck={deck} draw={children} />}</DeckGate>;
}

function DataGate({ deck, draw }: { deck: Deck; draw: Draw }) {
  const core = useCore();
  if (core.state === 'ready') return draw(deck, core.data.version);
  if (core.state === 'loading') return null;
  return (
    <Page name="loading" title={deck.title}>
      <h1 className="visually-hidden">{deck.title}</h1>
      <LoadError error={core.error} retry={core.retry} still="读到之后就能放映。" />
    </Page>
  );
}
