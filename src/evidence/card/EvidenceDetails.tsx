import { MARK_LABEL } from '../../model/fields/vocabulary.ts';
import { formatQuantity } from '../../model/numbers/quantity.ts';
import { pathToPair, pathToParagraph, pathToReview } from '../../model/paths.ts';
import type { PublishedEvidence, PublishedRecord } from '../../model/published/dataset.ts';
import { changeText, formulaText } from '../../model/text/citation.ts';
import { originLabel } from '../../model/text/disagreementText.ts';
import { recordFace, statusText } from '../../model/text/face.ts';
import { qualifierMeaning } from '../../model/text/qualifierMeaning.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { useDocumentHeaders } from '../documentTitles.ts';
import styles from './EvidenceDetails.module.css';

export interface EvidenceDetailsProps {
  readonly record: PublishedRecord;
  readonly evidence: readonly PublishedEvidence[];
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  /** A scope that is said above and needs no row. */
  readonly told?: string | undefined;
}

interface SourceRowProps {
  readonly evidence: PublishedEvidence;
  /** The first source, with which this one can be compared. */
  readonly beside?: PublishedEvidence | undefined;
}

function SourceRow({ evidence, beside }: SourceRowProps) {
  const document = useDocumentHeaders()(evidence.doc);
  const department = evidence.department === null ? '' : ` · ${evidence.department}`;
  return (
    <>
      <AppLink to={pathToParagraph(evidence.doc, evidence.paragraph, evidence.id)}>
        {document.shortTitle}
        {department} · 第{evidence.paragraph}段
      </AppLink>
      {evidence.says ? <span>（此处写作{formatQuantity(evidence.says)}）</span> : null}
      {beside && beside.doc !== evidence.doc ? (
        <>
          {' '}
          <AppLink
            to={pathToPair(beside.doc, beside.paragraph, beside.id, evidence.id)}
            label={`与${document.shortTitle}第${evidence.paragraph}段逐字对照`}
          >
            对照
          </AppLink>
        </>
      ) : null}
    </>
  );
}

/**
 * The rows for the first document and for others that say the same; a derived figure lists the sources of its
 * inputs.
 */
function sourceRows(
  record: PublishedRecord,
  evidence: readonly PublishedEvidence[],
): Array<[string, React.ReactNode]> {
  const list = (items: readonly PublishedEvidence[], beside?: PublishedEvidence) =>
    items.map((item) => (
      <div key={item.id}>
        <SourceRow evidence={item} beside={beside} />
      </div>
    ));
  const own = record.derived ? evidence : evidence.slice(0, 1);
  const others = evidence.slice(own.length);
  return [
    ...(own.length > 0 ? [['文件', list(own)] as [string, React.ReactNode]] : []),
    ...(others.length > 0 ? [['另见', list(others, own[0])] as [string, React.ReactNode]] : []),
  ];
}

/** The rows for open and settled disagreements about this figure, with links to all sides and the reason. */
function conflictRows({
  conflicts = [],
  origins = [],
  settled = [],
}: PublishedRecord): Array<[string, React.ReactNode]> {
  const links = [
    ...conflicts.map((id, at) => [id, originLabel(origins[at])] as const),
    ...settled.map((id) => [id, MARK_LABEL.settled] as const),
  ];
  if (links.length === 0) return [];
  return [
    [
      '分歧',
      links.map(([id, label]) => (
        <div key={id}>
          <AppLink to={pathToReview(id)}>{label}，查看校核</AppLink>
        </div>
      )),
    ],
  ];
}

/** The rows for corrections since the figure was first published. */
function changeRows(record: PublishedRecord): Array<[string, React.ReactNode]> {
  const changes = record.changes ?? [];
  if (changes.length === 0) return [];
  return [['更正记录', changes.map((change) => <div key={change.date}>{changeText(change)}</div>)]];
}

/** Where a figure comes from and what it covers, as a description list. */
export function EvidenceDetails({ record, evidence, byId, told }: EvidenceDetailsProps) {
  const documentOf = useDocumentHeaders();
  const first = evidence[0];
  const published = first ? documentOf(first.doc).publishedNote : null;
  const meaning = record.quantity ? qualifierMeaning(record.quantity.qualifier) : null;
  const formula = formulaText(record, byId);
  const status = statusText(record);
  const { scope, group, period } = recordFace(record, false);
  const rows: Array<[string, React.ReactNode]> = [
    ...sourceRows(record, evidence),
    ...(scope === told ? [] : ([['范围', scope]] satisfies Array<[string, string]>)),
    ...(group === null ? [] : ([['对象', group]] satisfies Array<[string, string]>)),
    [
      '时点',
      record.period.kind === 'as-of' && published ? `${period}；${published.split('；')[0] ?? ''}` : period,
    ],
    ...(record.plan === undefined
      ? []
      : ([['规划期', `“${record.plan}”`]] satisfies Array<[string, string]>)),
    ...(meaning === null ? [] : ([['限定', meaning]] satisfies Array<[string, string]>)),
    ...(status === null ? [] : ([['状态', status]] satisfies Array<[string, string]>)),
    ...(formula === null
      ? []
      : ([[MARK_LABEL.derived, `${formula}；${record.derived?.note ?? ''}`]] satisfies Array<
          [string, string]
        >)),
    ...conflictRows(record),
    ...(record.doubt === undefined
      ? []
      : ([
          [
            MARK_LABEL.doubt,
            <AppLink key="doubt" to={pathToReview(record.id)}>
              {record.doubt}
            </AppLink>,
          ],
        ] satisfies Array<[string, React.ReactNode]>)),
    ...changeRows(record),
    ...(record.note === undefined ? [] : ([['说明', record.note]] satisfies Array<[string, string]>)),
  ];
  return (
    <dl className={styles.list}>
      {rows.map(([term, value]) => (
        <div key={term} className={styles.row}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
