import type { PublishedRecord } from '../../model/published/dataset.ts';
import { useModule } from '../../queries/useModule.ts';
import { useOpenRecord } from '../../state/urlState.ts';
import { Notice } from '../../ui/page/Notice.tsx';
import styles from './OpenCard.module.css';

const load = async () => ({ Card: (await import('./EvidenceCard.tsx')).EvidenceCard });

/** Shows the card of the record that the address names, if this view contains the record. */
export function OpenCard({ byId }: { byId: ReadonlyMap<string, PublishedRecord> }) {
  const { id, close } = useOpenRecord();
  const record = id === null ? undefined : byId.get(id);
  const module = useModule('evidence-card', load, record !== undefined);
  if (!record || module.state === 'loading') return null;
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
  return <Card record={record} byId={byId} onClose={close} />;
}
