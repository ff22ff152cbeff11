import { useDocumentHeaders } from '../evidence/documentTitles.ts';
import { FigureControl } from '../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../model/dataset.ts';
import type { PanelData } from '../model/panelData.ts';
import { pathToParagraph } from '../model/paths.ts';
import { periodText, recordTags, selectEvidence, statusText } from '../model/recordText.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import { differs, factWords, firstOfEachParagraph, isNumeric, toldByFigure } from './factWords.ts';
import styles from './TableBody.module.css';

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

/** What a figure measures, as the picture names it; of a fact in words, the fact. */
function NameCell({ record, data }: { record: PublishedRecord; data: PanelData }) {
  return (
    <>
      {toldByFigure(record, data) ? record.name : (record.text ?? record.name)}
      {recordTags(record).map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </>
  );
}

/** A fact by its figure or by its words. */
function FactCell({ record, data }: { record: PublishedRecord; data: PanelData }) {
  return (
    <FigureControl
      record={record}
      size="inline"
      words={toldByFigure(record, data) ? undefined : factWords(record)}
    />
  );
}

/** The same records as a real table: what a picture shows, in words and figures. */
export function TableBody({ data }: { data: PanelData }) {
  const numeric = isNumeric(data);
  const columns: Array<Column<PublishedRecord>> = [
    {
      key: 'name',
      title: numeric ? '指标' : '事实',
      rowHeader: true,
      cell: (record) => <NameCell record={record} data={data} />,
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
          cell: (record) => <FactCell record={record} data={data} />,
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
