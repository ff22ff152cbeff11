import { useState } from 'react';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { useModule } from '../../queries/useModule.ts';
import { useFocusStore } from '../../state/focusStore.ts';
import { useOpenRecord } from '../../state/urlState.ts';
import { LazyCard } from './LazyCard.tsx';

const loadPreview = async () => ({
  Preview: (await import('../preview/QuotePreview.tsx')).QuotePreview,
});

export interface OpenCardProps {
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  /** Records of which another card of the page takes care. */
  readonly others?: ReadonlyMap<string, unknown> | undefined;
}

/** The words of the figure that is pointed at; loaded when a first one is, and only a convenience. */
function PointedFigure({ byId, others }: OpenCardProps) {
  const pointed = useFocusStore((state) => state.recordId !== null);
  const [wanted, setWanted] = useState(pointed);
  if (pointed && !wanted) setWanted(true);
  const module = useModule('quote-preview', loadPreview, wanted);
  return module.state === 'ready' ? <module.data.Preview byId={byId} others={others} /> : null;
}

/** Shows the card of the record that the address names, if this view contains it; else previews. */
export function OpenCard({ byId, others }: OpenCardProps) {
  const { id, close } = useOpenRecord();
  const record = id === null || others?.has(id) ? undefined : byId.get(id);
  return (
    <LazyCard record={record} byId={byId} onClose={close}>
      <PointedFigure byId={byId} others={others} />
    </LazyCard>
  );
}
