import { useDocumentHeaders } from '../evidence/documentTitles.ts';
import { FigureControl } from '../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../model/dataset.ts';
import type { PanelData } from '../model/panelData.ts';
import { pathToParagraph } from '../model/paths.ts';
import { periodText, recordTags, selectEvidence, statusText } from '../model/recordText.ts';
import { KIND_LABEL } from '../model/vocabulary.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './TableBody.module.css';

function SourceCell({ record, data }: { record: PublishedRecord; data: PanelData }) {
  const documentOf = useDocumentHeaders();
  return selectEvidence(record, data.byId).map((evidence) => (
    <AppLink
      key={evidence.id}
      className={styles.source}
      to={pathToParagraph(evidence.doc, evidence.paragraph, evidence.id)}
    >
      {documentOf(evidence.doc).shortTitle}第{evidence.paragraph}段
    </AppLink>
  ));
}

function FactCell({ record }: { record: PublishedRecord }) {
  const first = record.evidence[0];
  if (record.quantity && record.kind !== 'honour') return <FigureControl record={record} size="inline" />;
  return (
    <FigureControl record={record} size="inline">
      {first?.quote ?? record.name}
    </FigureControl>
  );
}

/** The same records as a real table: what a picture shows, in words and figures. */
export function TableBody({ data }: { data: PanelData }) {
  const numeric = data.all.every((record) => record.kind === 'observation');
  const columns: Array<Column<PublishedRecord>> = [
    {
      key: 'name',
      title: numeric ? '指标' : '事实',
      rowHeader: true,
      cell: (record) => (
        <>
          {record.text ?? record.name}
          {recordTags(record).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </>
      ),
    },
    {
      key: 'figure',
      title: numeric ? '数值' : '原文用语',
      numeric,
      cell: (record) => <FactCell record={record} />,
    },
    {
      key: 'kind',
      title: '性质',
      cell: (record) => statusText(record) ?? (record.level ? `${record.level}级` : KIND_LABEL[record.kind]),
    },
    { key: 'region', title: '范围', cell: (record) => record.regionName },
    { key: 'period', title: '时点', cell: periodText },
    { key: 'source', title: '出处', cell: (record) => <SourceCell record={record} data={data} /> },
  ];
  return (
    <DataTable caption={data.spec.title} columns={columns} rows={data.all} rowKey={(record) => record.id} />
  );
}
