import { useMemo } from 'react';
import { EvidenceDetails } from '../../evidence/EvidenceDetails.tsx';
import { FigureControl } from '../../evidence/FigureControl.tsx';
import { OpenCard } from '../../evidence/OpenCard.tsx';
import type { DocumentQuote, DomainShard } from '../../model/dataset.ts';
import { indexRecords, selectPanelData } from '../../model/panelData.ts';
import { pathToDomain, pathToReview } from '../../model/paths.ts';
import { slideOfQuote } from '../../model/pinnedSlides.ts';
import { selectEvidence } from '../../model/recordText.ts';
import { Panel } from '../../panels/Panel.tsx';
import { PinButton } from '../../panels/PinButton.tsx';
import { useDomain } from '../../queries/dataset.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './ReaderSide.module.css';

/** Beside the text: the record behind the current figure, its terms, and a picture that uses it. */
export function ReaderSide({ quote }: { quote: DocumentQuote }) {
  return quote.record === null ? (
    <ConflictSide quote={quote} />
  ) : (
    <RecordSide quote={quote} record={quote.record} />
  );
}

/** Words that a disagreement rests on lead to it. */
function ConflictSide({ quote }: { quote: DocumentQuote }) {
  return (
    <div className={styles.side}>
      <h2 className={styles.name}>{quote.recordName}</h2>
      <AppLink to={pathToReview(quote.conflict)} className={styles.more}>
        两处表述不一致，查看校核
      </AppLink>
    </div>
  );
}

function RecordSide({ quote, record }: { quote: DocumentQuote; record: string }) {
  const shard = useDomain(quote.domain);
  if (shard.state === 'loading') return <Loading what={quote.recordName} />;
  if (shard.state === 'error')
    return <LoadError error={shard.error} retry={shard.retry} still="正文和引文不受影响。" />;
  return <Side quote={quote} id={record} shard={shard.data} />;
}

function Side({ quote, id, shard }: { quote: DocumentQuote; id: string; shard: DomainShard }) {
  const byId = useMemo(() => indexRecords(shard), [shard]);
  const panel = useMemo(() => {
    const using = shard.panels
      .map((spec) => selectPanelData(spec, byId))
      .filter((data) => data.all.some((record) => record.id === id));
    // A drawing says more beside the text than a strip or a table of the same figure.
    return using.find((data) => data.spec.kind !== 'strip' && data.spec.kind !== 'table') ?? using[0] ?? null;
  }, [shard, byId, id]);
  const record = byId.get(id);
  if (!record) return null;
  return (
    <div className={styles.side}>
      <h2 className={styles.name}>{record.name}</h2>
      {record.quantity ? <FigureControl record={record} size="large" /> : null}
      <EvidenceDetails record={record} evidence={selectEvidence(record, byId)} byId={byId} />
      <PinButton slide={slideOfQuote(quote, id)} />
      {panel ? (
        <div className={styles.panel}>
          <Panel data={panel} />
          <AppLink to={pathToDomain(quote.domain, panel.spec.id)} className={styles.more}>
            在领域页中查看
          </AppLink>
        </div>
      ) : null}
      <OpenCard byId={byId} />
    </div>
  );
}
