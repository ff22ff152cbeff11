import { useEffect, useState } from 'react';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { useModule } from '../../queries/useModule.ts';
import { useFocusStore } from '../../state/focusStore.ts';
import { POINTED, readStored } from '../../state/storage.ts';
import { useOpenRecord } from '../../state/urlState.ts';
import { LazyCard } from './LazyCard.tsx';

const loadHint = async () => ({ Hint: (await import('../preview/FirstHint.tsx')).FirstHint });

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

/** Milliseconds after which the page has been looked at, and what it loads is loaded. */
const QUIET = 2500;

/** The line for those who come for the first time; loaded when the page stands, and only then. */
function Hint({ opened }: { opened: boolean }) {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setWanted(readStored(POINTED) === null), QUIET);
    return () => window.clearTimeout(timer);
  }, []);
  const module = useModule('first-hint', loadHint, wanted);
  return module.state === 'ready' ? <module.data.Hint opened={opened} /> : null;
}

/** Shows the card of the record that the address names, if this view contains it; else previews. */
export function OpenCard({ byId, others }: OpenCardProps) {
  const { id, step, close } = useOpenRecord();
  const record = id === null || others?.has(id) ? undefined : byId.get(id);
  return (
    <>
      <LazyCard record={record} byId={byId} onClose={close} onStep={step}>
        <PointedFigure byId={byId} others={others} />
      </LazyCard>
      {others ? null : <Hint opened={id !== null} />}
    </>
  );
}
