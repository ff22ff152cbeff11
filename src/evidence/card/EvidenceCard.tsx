import { type ReactNode, useState } from 'react';
import { hashHref, pathToIndicator, pathToParagraph } from '../../model/paths.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { citationText } from '../../model/text/citation.ts';
import { recordFace } from '../../model/text/face.ts';
import { distinctQuotes, selectEvidence } from '../../model/text/recordText.ts';
import { useFocusStore } from '../../state/focusStore.ts';
import { absoluteAddress } from '../../state/urlState.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { Dialog } from '../../ui/input/Dialog.tsx';
import { copyText } from '../copyText.ts';
import { useDocumentHeaders } from '../documentTitles.ts';
import { FaceTags } from '../FaceTags.tsx';
import { QuoteText } from '../quote/QuoteText.tsx';
import { SendRow } from '../send/SendRow.tsx';
import styles from './EvidenceCard.module.css';
import { EvidenceDetails } from './EvidenceDetails.tsx';

export interface EvidenceCardProps {
  readonly record: PublishedRecord;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  readonly onClose: () => void;
  /** Goes on to another figure of the page. */
  readonly onStep?: ((id: string) => void) | undefined;
  /** What stands above the record's own words. */
  readonly lead?: ReactNode;
}

const FIGURE = 'main [data-observation]';

/** Goes to the figure before or after on the page, in the order in which it is read; it comes into view. */
function stepTo(id: string, by: 1 | -1, onStep: (id: string) => void): void {
  const drawn = [...document.querySelectorAll<HTMLElement | SVGElement>(FIGURE)].filter(
    (item) => item.getClientRects().length > 0,
  );
  const ids = [...new Set(drawn.map((item) => item.dataset.observation ?? ''))];
  const next = ids[(ids.indexOf(id) + by + ids.length) % ids.length];
  if (next === undefined || next === id) return;
  drawn.find((item) => item.dataset.observation === next)?.scrollIntoView({ block: 'nearest' });
  useFocusStore.getState().setRecord(next);
  onStep(next);
}

/** The evidence card of one figure: the quotes, where they are found, what they cover, and links to them. */
export function EvidenceCard({ record, byId, onClose, onStep, lead }: EvidenceCardProps) {
  const documentOf = useDocumentHeaders();
  const [copied, setCopied] = useState<string | null>(null);
  const evidence = selectEvidence(record, byId);
  const first = evidence[0];
  const { words } = recordFace(record);
  const copy = async (what: string, text: string) =>
    setCopied((await copyText(text)) ? `已复制${what}` : `未能复制${what}，请手工选取`);
  return (
    <Dialog
      title={record.name}
      onClose={onClose}
      about={`main [data-observation="${record.id}"]`}
      {...(onStep ? { keeps: FIGURE, onStep: (by: 1 | -1) => stepTo(record.id, by, onStep) } : {})}
    >
      {lead}
      {words ? (
        <p className={styles.figure}>
          <span className={styles.word}>{words.before}</span>
          {words.number}
          <span className={styles.word}>{words.after}</span>
          <FaceTags record={record} />
        </p>
      ) : (
        <p className={styles.text}>
          {record.text ?? record.name}
          <FaceTags record={record} />
        </p>
      )}
      {distinctQuotes(evidence).map((item) => (
        <QuoteText key={item.id} evidence={item} />
      ))}
      <EvidenceDetails record={record} evidence={evidence} byId={byId} />
      {first ? (
        <div className={styles.actions}>
          <AppLink to={pathToParagraph(first.doc, first.paragraph, first.id)} className={styles.primary}>
            读这一段
          </AppLink>
          {record.indicator === null ? null : (
            <AppLink to={pathToIndicator(record.indicator)}>打开指标</AppLink>
          )}
          <button
            type="button"
            onClick={() =>
              copy(
                '引文',
                citationText(record, evidence, byId, (doc) => documentOf(doc).title),
              )
            }
          >
            复制引文
          </button>
          <button
            type="button"
            onClick={() =>
              copy('链接', absoluteAddress(hashHref(pathToParagraph(first.doc, first.paragraph, first.id))))
            }
          >
            复制链接
          </button>
          <output className={styles.copied}>{copied}</output>
          {onStep ? (
            <span className={styles.steps}>
              <button type="button" aria-label="上一个数字" onClick={() => stepTo(record.id, -1, onStep)}>
                ←
              </button>
              <button type="button" aria-label="下一个数字" onClick={() => stepTo(record.id, 1, onStep)}>
                →
              </button>
            </span>
          ) : null}
        </div>
      ) : null}
      <SendRow record={record} evidence={evidence} byId={byId} />
    </Dialog>
  );
}
