import { useCore } from '../../../queries/dataset.ts';
import { Page } from '../../../ui/page/Page.tsx';
import { PageHeading } from '../../../ui/page/PageHeading.tsx';
import { CityDeck } from './CityDeck.tsx';
import { OwnDeck } from './OwnDeck.tsx';

/** The city's decks and the one the visitor has collected. */
export function DecksView() {
  const core = useCore();
  const decks = core.state === 'ready' ? core.data.decks : [];
  return (
    <Page name="decks" title="放映稿 · 有据">
      <PageHeading title="放映稿">
        放映窗口只显示一页一事，翻页用方向键、空格或翻页笔。每一页都带范围、时点、限定词和出处。
      </PageHeading>
      {decks.map((deck) => (
        <CityDeck key={deck.id} {...deck} />
      ))}
      <OwnDeck />
    </Page>
  );
}
