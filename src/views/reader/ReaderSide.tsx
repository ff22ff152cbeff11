import { useMemo } from 'react';
import { EvidenceDetails } from '../../evidence/card/EvidenceDetails.tsx';
import { OpenCard } from '../../evidence/card/OpenCard.tsx';
import { FaceTags } from '../../evidence/FaceTags.tsx';
import { FigureControl } from '../../evidence/FigureControl.tsx';
import { LazyPages } from '../../evidence/facsimile/LazyPages.tsx';
import type { ItemRef } from '../../model/fields/locations.ts';
import { pathToReview } from '../../model/paths.ts';
import type { DocumentQuote, PublishedRecord } from '../../model/published/dataset.ts';
import { selectPanelData } from '../../model/select/panelData.ts';
import type { ReaderCard } from '../../model/select/readerData.ts';
import { originLabel } from '../../model/text/disagreementText.ts';
import { selectEvidence } from '../../model/text/recordText.ts';
import { useShardsHolding } from '../../queries/locations.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { FedPanels } from './FedPanels.tsx';
import { PassageActions, type PassageActionsProps } from './PassageActions.tsx';
import styles from './ReaderSide.module.css';

export interface ReaderSideProps {
  readonly doc: string;
  readonly card: ReaderCard;
  readonly paragraph: number;
  /** The current figure; null where the address names only a paragraph. */
  readonly quote: DocumentQuote | null;
}

/** The place on the page, above what can be done with the passage. */
function ActionsOnPage(props: PassageActionsProps) {
  const { doc, quote, record } = props;
  const figure = record?.evidence.find(({ id }) => id === quote?.evidence)?.figure;
  return (
    <>
      {quote ? (
        <LazyPages
          key={quote.evidence}
          evidence={{ id: quote.evidence, doc, figure: figure ?? quote.quote }}
        />
      ) : null}
      <PassageActions {...props} />
    </>
  );
}

/** The side column: the record of the current figure, its details, and every chart the paragraph feeds. */
export function ReaderSide({ doc, card, paragraph, quote }: ReaderSideProps) {
  const wanted = useMemo(
    () => [
      ...(quote?.record
        ? [{ kind: 'record', id: quote.record, domain: quote.domain } satisfies ItemRef]
        : []),
      ...card.panels.map(({ id, domain }): ItemRef => ({ kind: 'panel', id, domain })),
    ],
    [card, quote],
  );
  const shards = useShardsHolding(wanted);
  const byId = useMemo(
    () =>
      new Map(
        (shards.state === 'ready' ? shards.data : []).flatMap((shard) =>
          shard.records.map((record): [string, PublishedRecord] => [record.id, record]),
        ),
      ),
    [shards],
  );
  const panels = useMemo(() => {
    const fed = new Set(card.panels.map(({ id }) => id));
    const specs = (shards.state === 'ready' ? shards.data : []).flatMap((shard) =>
      shard.panels
        .filter(({ id }) => fed.has(id))
        .map((spec) => ({ domain: shard.domain, data: selectPanelData(spec, byId) })),
    );
    const uses = (data: (typeof specs)[number]['data']) => quote?.panels.includes(data.spec.id) ?? false;
    return [...specs.filter(({ data }) => uses(data)), ...specs.filter(({ data }) => !uses(data))];
  }, [shards, byId, card, quote]);
  const record = quote?.record ? byId.get(quote.record) : undefined;
  return (
    <div className={styles.side}>
      {quote ? (
        <h2 className={styles.name}>{quote.recordName}</h2>
      ) : (
        <h2 className={styles.name}>第{paragraph}段</h2>
      )}
      {quote && quote.record === null ? (
        <AppLink to={pathToReview(quote.conflict)} className={styles.more}>
          {originLabel(quote.origin)}，查看校核
        </AppLink>
      ) : null}
      {record ? (
        <>
          {record.quantity ? <FigureControl record={record} size="large" /> : null}
          <FaceTags record={record} />
          <EvidenceDetails record={record} evidence={selectEvidence(record, byId)} byId={byId} />
        </>
      ) : null}
      {import.meta.env.YOUJU_FACSIMILE ? (
        <ActionsOnPage doc={doc} paragraph={paragraph} quote={quote} record={record ?? null} byId={byId} />
      ) : (
        <PassageActions doc={doc} paragraph={paragraph} quote={quote} record={record ?? null} byId={byId} />
      )}
      {shards.state === 'loading' ? <Loading what="用到本段的图" /> : null}
      {shards.state === 'error' ? (
        <LoadError error={shards.error} retry={shards.retry} still="正文和引文不受影响。" />
      ) : null}
      {shards.state === 'ready' ? <FedPanels panels={panels} /> : null}
      <OpenCard byId={byId} />
    </div>
  );
}
