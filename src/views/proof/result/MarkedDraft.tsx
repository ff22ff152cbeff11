import { memo, useMemo } from 'react';
import { cutLines } from '../draftSegments.ts';
import { type Finding, idOf } from '../findings.ts';
import { VERDICT_WORDS } from '../verdicts.ts';
import styles from './MarkedDraft.module.css';

export interface MarkedDraftProps {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly onOpen: (finding: Finding) => void;
}

/** The draft as it was written; each quantity is underlined by its verdict, and opens what it was compared with. */
export const MarkedDraft = memo(function MarkedDraft({ text, findings, onOpen }: MarkedDraftProps) {
  const lines = useMemo(() => cutLines(text, findings), [text, findings]);
  return (
    <section className={styles.draft} aria-label="稿件中的数字">
      {lines.map((segments, at) => (
        // A line is known by its place: the draft is drawn anew when it changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a draft have no other identity
        <p key={at} className={styles.line}>
          {segments.map((segment, index) =>
            segment.finding ? (
              <Quantity key={idOf(segment.finding)} finding={segment.finding} onOpen={onOpen}>
                {segment.text}
              </Quantity>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: words between quantities have no other identity
              <span key={index}>{segment.text}</span>
            ),
          )}
        </p>
      ))}
    </section>
  );
});

interface QuantityProps {
  readonly finding: Finding;
  readonly onOpen: (finding: Finding) => void;
  readonly children: string;
}

function Quantity({ finding, onOpen, children }: QuantityProps) {
  const { verdict } = finding.line;
  if (verdict === 'aside') return <span data-verdict="aside">{children}</span>;
  const { label, sign } = VERDICT_WORDS[verdict];
  return (
    <mark className={styles.mark}>
      <button
        type="button"
        className={styles.quantity}
        data-verdict={verdict}
        data-sign={sign}
        data-at={idOf(finding)}
        aria-label={`${children}，${label}`}
        onClick={() => onOpen(finding)}
      >
        {children}
      </button>
    </mark>
  );
}
