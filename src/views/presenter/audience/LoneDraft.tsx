import { useDocumentHeaders } from '../../../evidence/documentTitles.ts';
import type { Deck } from '../../../model/authored/deck.ts';
import { otherPlaces } from '../../../model/show/answerSlide.ts';
import { selectOwn } from '../../../model/show/presenterState.ts';
import { type SlideData, slideRecords } from '../../../model/show/slideData.ts';
import type { Answer } from '../../../model/show/wallView.ts';
import { faceScope, recordFace } from '../../../model/text/face.ts';
import { placeName } from '../../../model/text/partsWord.ts';
import { selectEvidence } from '../../../model/text/recordText.ts';
import { useCore } from '../../../queries/dataset.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { DeckParts } from '../session/useDeckParts.ts';
import styles from './LoneDraft.module.css';
import { useKeptView } from './useKeptView.ts';

export interface LoneDraftProps {
  readonly presenter: UsePresenter;
  readonly deck: Deck;
  readonly parts: DeckParts;
}

/**
 * The preview of an answer in a window that the hall looks on to. A picture of it would already be the answer, so
 * it says in words what Enter will show, with place, date and paragraph, and without any number.
 */
export function LoneDraft({ presenter, deck, parts }: LoneDraftProps) {
  const show = presenter((state) => state.show);
  const found = useKeptView(deck, parts, selectOwn(show));
  const { draft, asked } = show;
  if (draft === null) return null;
  const { act } = presenter.getState();
  const isThere = found?.view.answer === draft;
  return (
    <section className={styles.draft} aria-label="还没有上墙" data-lone-draft={asked ? 'asked' : 'new'}>
      {isThere && found ? (
        <DraftWords data={found.data} draft={draft} asked={asked} />
      ) : (
        <p>正在读取这一条。</p>
      )}
      <p className={styles.tools}>
        <button
          type="button"
          className={styles.tool}
          onClick={() => act({ type: 'press', command: 'confirm' })}
        >
          上墙 <kbd>回车</kbd>
        </button>
        <button type="button" className={styles.tool} onClick={() => act({ type: 'press', command: 'undo' })}>
          放弃 <kbd>Esc</kbd>
        </button>
      </p>
    </section>
  );
}

interface DraftWordsProps {
  readonly data: SlideData;
  readonly draft: Answer;
  readonly asked: boolean;
}

/** What will be shown, without its numbers. */
function DraftWords({ data, draft, asked }: DraftWordsProps) {
  const core = useCore();
  const documentOf = useDocumentHeaders();
  const { slide, records, nearest } = data;
  const record = 'record' in draft ? records.find(({ id }) => id === draft.record) : undefined;
  const others = core.state === 'ready' && record ? otherPlaces([record], core.data) : [];
  const source = (record ? selectEvidence(record, slideRecords(data).byId) : [])
    .slice(0, 1)
    .map(({ doc, paragraph }) => `${documentOf(doc).shortTitle}第${paragraph}段`);
  const details = record
    ? [...faceScope(recordFace(record)), ...recordFace(record).tags, ...source]
    : nearest && records.length > 0
      ? [`附相近的${records.length}条：${records.map(({ name }) => name).join('、')}`]
      : [];
  const place = core.state === 'ready' ? placeName(core.data.site) : '';
  return (
    <div>
      <p role="status">
        <strong className={styles.name}>{record?.name ?? slide.headline}</strong>
        {details.join(' · ')}
      </p>
      {others.length === 0 ? (
        <p className={styles.lead}>还没有上墙，数字上墙时才显示。</p>
      ) : (
        <p className={styles.other} role="alert">
          {asked
            ? `这是${others.join('、')}的，不是${place}的。确实要上墙，再按一次回车。`
            : `其他地方：${others.join('、')}，不计入${place}。上墙前再问一次。`}
        </p>
      )}
    </div>
  );
}
