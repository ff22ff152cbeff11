import { useMemo } from 'react';
import { EvidenceDetails } from '../../evidence/EvidenceDetails.tsx';
import { FigureControl } from '../../evidence/FigureControl.tsx';
import { OpenCard } from '../../evidence/OpenCard.tsx';
import type { DocumentQuote, DomainShard } from '../../model/dataset.ts';
import { indexRecords, selectPanelData } from '../../model/panelData.ts';
import { pathToDomain } from '../../model/paths.ts';
import { selectEvidence } from '../../model/recordText.ts';
import { Panel } from '../../panels/Panel.tsx';
import { useDomain } from '../../queries/dataset.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './ReaderSide.module.css';

/** Beside the text: the record behind the current figure, its terms, and a picture that uses it. */
export function ReaderSide({ quote }: { quote: DocumentQuote }) {
  const shard = useDomain(quote.domain);
  if (shard.state === 'loading') return <Loading what={quote.recordName} />;
  if (shard.state === 'error')
    return <LoadError error={shard.error} retry={shard.retry} still="正文和引文不受影响。" />;
  return <Side quote={quote} shard={shard.data} />;
}

function Side({ quote, shard }: { quote: DocumentQuote; shard: DomainShard }) {
  const byId = useMemo(() => indexRecords(shard), [shard]);
  const panel = useMemo(() => {
    const using = shard.panels
      .map((spec) => selectPanelData(spec, byId))
      .filter((data) => data.all.some((record) => record.id === quote.record));
    // A drawing says more beside the text than a strip or a table of the same figure.
    return using.find((data) => data.spec.kind !== 'strip' && data.spec.kind !== 'table') ?? using[0] ?? null;
  }, [shard, byId, quote.record]);
  const record = byId.get(quote.record);
  if (!record) return null;
  return (
    <div className={styles.side}>
      <h2 className={styles.name}>{record.name}</h2>
      {record.quantity ? <FigureControl record={record} size="large" /> : null}
      <EvidenceDetails record={record} evidence={selectEvidence(record, byId)} byId={byId} />
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
