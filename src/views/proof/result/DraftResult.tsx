import { useCallback, useMemo, useRef, useState } from 'react';
import type { ProofSources, QuotedRow } from '../../../queries/proofSources.ts';
import { type Finding, idOf, orderFindings, summaryText } from '../findings.ts';
import type { CheckedDraft } from '../useDraft.ts';
import styles from './DraftResult.module.css';
import { FindingCard } from './FindingCard.tsx';
import { FindingList } from './FindingList.tsx';
import { MarkedDraft } from './MarkedDraft.tsx';
import { ResultTools } from './ResultTools.tsx';

export interface DraftResultProps {
  readonly draft: CheckedDraft;
  readonly rows: ReadonlyMap<string, QuotedRow>;
  readonly sources: ProofSources;
}

/** The draft with its quantities marked, and beside it what is to be looked at, the gravest first. */
export function DraftResult({ draft, rows, sources }: DraftResultProps) {
  const { text, findings, stale } = draft;
  const ordered = useMemo(() => orderFindings(findings), [findings]);
  const [open, setOpen] = useState<string | null>(null);
  const marked = useRef<HTMLDivElement>(null);
  const opened = open === null ? undefined : findings.find((finding) => idOf(finding) === open);
  /** Moves the focus from the list to the number in the draft. */
  const show = (finding: Finding) => {
    const mark = marked.current?.querySelector<HTMLElement>(`[data-at="${idOf(finding)}"]`);
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  };
  const openCard = useCallback((finding: Finding) => setOpen(idOf(finding)), []);
  return (
    <section className={styles.result} aria-label="核对结果" aria-busy={stale}>
      <output className={styles.summary}>{summaryText(findings)}</output>
      <ResultTools text={text} findings={findings} ordered={ordered} rows={rows} sources={sources} />
      <div className={styles.columns}>
        <div ref={marked}>
          <MarkedDraft text={text} findings={findings} onOpen={openCard} />
        </div>
        <FindingList findings={ordered} rows={rows} titles={sources.titles} onOpen={openCard} onShow={show} />
      </div>
      {opened ? <FindingCard finding={opened} rows={rows} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}
