import type { ReactNode } from 'react';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { useModule } from '../../queries/useModule.ts';
import { Notice } from '../../ui/page/Notice.tsx';
import styles from './LazyCard.module.css';

const load = async () => ({ Card: (await import('./EvidenceCard.tsx')).EvidenceCard });

export interface LazyCardProps {
  /** The record whose card is open; undefined for none. */
  readonly record: PublishedRecord | undefined;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  readonly onClose: () => void;
  /** Goes on to another figure of the page; without it there is no way to. */
  readonly onStep?: ((id: string) => void) | undefined;
  /** What stands above the record's own words. */
  readonly lead?: ReactNode;
  /** Shown while no card is open. */
  readonly children?: ReactNode;
}

/** The evidence card, which is lazy-loaded when a first one is opened. */
export function LazyCard({ record, byId, onClose, onStep, lead, children = null }: LazyCardProps) {
  const module = useModule('evidence-card', load, record !== undefined);
  if (!record) return children;
  if (module.state === 'loading') return null;
  if (module.state === 'error') {
    return (
      <div className={styles.failed}>
        <Notice tone="error" title="出处卡未能载入。" detail={module.error.message} onRetry={module.retry}>
          图下的来源链接仍可打开原文段落。
        </Notice>
      </div>
    );
  }
  const { Card } = module.data;
  return <Card record={record} byId={byId} onClose={onClose} onStep={onStep} lead={lead} />;
}
