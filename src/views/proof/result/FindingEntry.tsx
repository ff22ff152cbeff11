import { useState } from 'react';
import { copyText } from '../../../evidence/copyText.ts';
import { pathToParagraph } from '../../../model/paths.ts';
import { faceScope, recordFace } from '../../../model/text/face.ts';
import type { QuotedRow } from '../../../queries/proofSources.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import { DotLine } from '../../../ui/page/DotLine.tsx';
import { type Finding, recordRow } from '../findings.ts';
import { isFine, VERDICT_WORDS } from '../verdicts.ts';
import styles from './FindingEntry.module.css';
import { RecordChoice } from './RecordChoice.tsx';

export interface FindingEntryProps {
  readonly finding: Finding;
  readonly rows: ReadonlyMap<string, QuotedRow>;
  readonly titles: Readonly<Record<string, string>>;
  readonly onOpen: (finding: Finding) => void;
  readonly onShow: (finding: Finding) => void;
}

/** One quantity: what the draft says, what is recorded, why that is not the same, and where it is from. */
export function FindingEntry({ finding, rows, titles, onOpen, onShow }: FindingEntryProps) {
  const { line, choices } = finding;
  const { label, sign } = VERDICT_WORDS[line.verdict];
  const row = recordRow(finding, rows);
  return (
    <li className={styles.entry} data-kind={line.verdict}>
      <p className={styles.verdict}>
        <span className={styles.sign} aria-hidden="true">
          {sign}
        </span>
        {label}
        <button type="button" className={styles.place} onClick={() => onShow(finding)}>
          第{line.line}行
        </button>
      </p>
      <p className={styles.pair}>
        <span className={styles.side}>
          稿件 <span className={styles.said}>{line.said}</span>
        </span>
        {row && line.expected !== null ? (
          <span className={styles.side}>
            数据{' '}
            <button
              type="button"
              className={styles.recorded}
              data-observation={row.id}
              aria-label={`${row.name}${line.expected}，看出处`}
              onClick={() => onOpen(finding)}
            >
              {line.expected}
            </button>
            {isFine(line.verdict) ? null : <CopyButton text={line.expected} />}
          </span>
        ) : null}
      </p>
      {row ? (
        <p className={styles.record}>
          <DotLine parts={[row.name, ...faceScope(recordFace(row)), ...recordFace(row).tags]} />
        </p>
      ) : null}
      {line.note === '' || line.verdict === 'ambiguous' ? null : <p className={styles.note}>{line.note}。</p>}
      {choices.length > 0 ? <RecordChoice finding={finding} rows={rows} /> : null}
      {row && row.passages.length > 0 ? (
        <p className={styles.source}>
          来源：
          {row.passages.map(({ doc, paragraph, evidence }) => (
            <AppLink key={evidence} to={pathToParagraph(doc, paragraph, evidence)}>
              {titles[doc] ?? doc}第{paragraph}段
            </AppLink>
          ))}
        </p>
      ) : null}
    </li>
  );
}

/** Copies the recorded wording, so that it can be put into the draft where that is kept. */
function CopyButton({ text }: { text: string }) {
  const [done, setDone] = useState<boolean | null>(null);
  return (
    <>
      <button
        type="button"
        className={styles.copy}
        aria-label={`复制“${text}”`}
        onClick={async () => setDone(await copyText(text))}
      >
        复制
      </button>
      <output className={styles.copied}>
        {done === null ? '' : done ? '已复制' : '未能复制，请手工选取'}
      </output>
    </>
  );
}
