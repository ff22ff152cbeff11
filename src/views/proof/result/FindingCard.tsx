import { useMemo } from 'react';
import { LazyCard } from '../../../evidence/card/LazyCard.tsx';
import { indexRecords } from '../../../model/select/panelData.ts';
import { useShardsHolding } from '../../../queries/locations.ts';
import type { QuotedRow } from '../../../queries/proofSources.ts';
import { Dialog } from '../../../ui/input/Dialog.tsx';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import { Loading } from '../../../ui/page/Loading.tsx';
import { type Finding, recordRow } from '../findings.ts';
import { VERDICT_WORDS } from '../verdicts.ts';
import styles from './FindingCard.module.css';
import { RecordChoice } from './RecordChoice.tsx';

export interface FindingCardProps {
  readonly finding: Finding;
  readonly rows: ReadonlyMap<string, QuotedRow>;
  readonly onClose: () => void;
}

/** What a quantity was compared with: said against recorded, above the evidence of the record. */
export function FindingCard({ finding, rows, onClose }: FindingCardProps) {
  const row = recordRow(finding, rows);
  const wanted = useMemo(
    () => (row ? [{ kind: 'record' as const, id: row.id, domain: row.domain }] : []),
    [row],
  );
  const shards = useShardsHolding(wanted);
  const byId = useMemo(
    () => new Map(shards.state === 'ready' ? shards.data.flatMap((shard) => [...indexRecords(shard)]) : []),
    [shards],
  );
  const record = row && byId.get(row.id);
  if (row && record)
    return (
      <LazyCard
        record={record}
        byId={byId}
        onClose={onClose}
        lead={<Comparison finding={finding} rows={rows} />}
      />
    );
  // A first card in the place of this one would take the focus away from what opened it.
  if (row && shards.state === 'loading') return <Loading what="出处" />;
  return (
    <Dialog title={row?.name ?? `“${finding.line.said}”`} onClose={onClose}>
      <Comparison finding={finding} rows={rows} />
      {row && shards.state === 'error' ? (
        <LoadError error={shards.error} retry={shards.retry} still="核对结果不受影响。" />
      ) : null}
    </Dialog>
  );
}

function Comparison({ finding, rows }: Pick<FindingCardProps, 'finding' | 'rows'>) {
  const { line, choices } = finding;
  const { label } = VERDICT_WORDS[line.verdict];
  const note = line.verdict === 'ambiguous' || line.note === '' ? '' : `：${line.note}`;
  return (
    <div className={styles.comparison}>
      <p className={styles.verdict}>
        {label}
        {note}
      </p>
      <dl className={styles.pair}>
        <dt>稿件</dt>
        <dd>{line.said}</dd>
        {line.expected === null || line.verdict === 'ambiguous' ? null : (
          <>
            <dt>数据</dt>
            <dd>{line.expected}</dd>
          </>
        )}
      </dl>
      {line.verdict === 'unknown' ? (
        <p className={styles.note}>没有认出，不等于写错：数据里可能没有这一项，也可能用的是别的名称。</p>
      ) : null}
      {choices.length > 0 ? <RecordChoice finding={finding} rows={rows} /> : null}
    </div>
  );
}
