import { useDocumentHeaders } from '../evidence/documentTitles.ts';
import { FigureControl } from '../evidence/FigureControl.tsx';
import type { PublishedEvidence, PublishedRecord } from '../model/dataset.ts';
import type { PanelData } from '../model/panelData.ts';
import { pathToParagraph } from '../model/paths.ts';
import { isWholeQuote, periodText, recordTags, selectEvidence, statusText } from '../model/recordText.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './TableBody.module.css';

/** One link for each paragraph, to the first evidence in it. */
function firstOfEachParagraph(evidence: readonly PublishedEvidence[]): PublishedEvidence[] {
  return evidence.filter(
    ({ doc, paragraph }, index) =>
      evidence.findIndex((item) => item.doc === doc && item.paragraph === paragraph) === index,
  );
}

function SourceCell({ record, data }: { record: PublishedRecord; data: PanelData }) {
  const documentOf = useDocumentHeaders();
  return firstOfEachParagraph(selectEvidence(record, data.byId)).map((evidence) => (
    <AppLink
      key={evidence.id}
      className={styles.source}
      to={pathToParagraph(evidence.doc, evidence.paragraph, evidence.id)}
    >
      {documentOf(evidence.doc).shortTitle}第{evidence.paragraph}段
    </AppLink>
  ));
}

function NameCell({ record }: { record: PublishedRecord }) {
  return (
    <>
      {record.text ?? record.name}
      {recordTags(record).map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </>
  );
}

/** The words of a fact: a figure alone says too little, a quote cut inside a title reads badly. */
function FactCell({ record, drawn }: { record: PublishedRecord; drawn: boolean }) {
  // The table of a picture reads as the picture does.
  if (drawn && record.quantity && record.kind !== 'honour')
    return <FigureControl record={record} size="inline" />;
  const quote = record.evidence.map((item) => item.quote).find(isWholeQuote);
  return (
    <FigureControl record={record} size="inline">
      {quote ?? record.evidence[0]?.figure ?? record.name}
    </FigureControl>
  );
}

/** Whether a column says anything: one value in every row is said by the scope line already. */
function differs(data: PanelData, read: (record: PublishedRecord) => string): boolean {
  return new Set(data.all.map(read)).size > 1;
}

/** The same records as a real table: what a picture shows, in words and figures. */
export function TableBody({ data }: { data: PanelData }) {
  const numeric = data.all.every((record) => record.kind === 'observation');
  const columns: Array<Column<PublishedRecord>> = [
    {
      key: 'name',
      title: numeric ? '指标' : '事实',
      rowHeader: true,
      cell: (record) => <NameCell record={record} />,
    },
    numeric
      ? {
          key: 'figure',
          title: '数值',
          numeric,
          cell: (record) => <FigureControl record={record} size="inline" />,
        }
      : {
          key: 'words',
          title: '原文用语',
          words: true,
          cell: (record) => <FactCell record={record} drawn={data.spec.kind !== 'table'} />,
        },
    ...(numeric ? [{ key: 'kind', title: '性质', cell: statusText }] : []),
    ...(differs(data, (record) => record.regionName)
      ? [{ key: 'region', title: '范围', cell: (record: PublishedRecord) => record.regionName }]
      : []),
    ...(differs(data, periodText) ? [{ key: 'period', title: '时点', cell: periodText }] : []),
    { key: 'source', title: '出处', cell: (record) => <SourceCell record={record} data={data} /> },
  ];
  return (
    <DataTable caption={data.spec.title} columns={columns} rows={data.all} rowKey={(record) => record.id} />
  );
}
