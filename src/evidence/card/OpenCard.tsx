import { useState } from 'react';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { useModule } from '../../queries/useModule.ts';
import { useFocusStore } from '../../state/focusStore.ts';
import { useOpenRecord } from '../../state/urlState.ts';
import { Notice } from '../../ui/page/Notice.tsx';
import styles from './OpenCard.module.css';

const load = async () => ({ Card: (await import('./EvidenceCard.tsx')).EvidenceCard });

const loadPreview = async () => ({
  Preview: (await import('../preview/QuotePreview.tsx')).QuotePreview,
});

/** The words of the figure that is pointed at; loaded when a first one is, and only a convenience. */
function PointedFigure({ byId }: { byId: ReadonlyMap<string, PublishedRecord> }) {
  const pointed = useFocusStore((state) => state.recordId !== null);
  const [wanted, setWanted] = useState(pointed);
  if (pointed && !wanted) setWanted(true);
  const module = useModule('quote-preview', loadPreview, wanted);
  return module.state === 'ready' ? <module.data.Preview byId={byId} /> : null;
}

/** Shows the card of the record that the address names, if this view contains it; else previews. */
export function OpenCard({ byId }: { byId: ReadonlyMap<string, PublishedRecord> }) {
  const { id, close } = useOpenRecord();
  const record = id === null ? undefined : byId.get(id);
  const module = useModule('evidence-card', load, record !== undefined);
  if (!record) return <PointedFigure byId={byId} />;
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
  return <Card record={record} byId={byId} onClose={close} />;
}
