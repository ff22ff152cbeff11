import { useDocumentHeaders } from '../../evidence/documentTitles.ts';
import { FaceTags } from '../../evidence/FaceTags.tsx';
import { FigureControl } from '../../evidence/FigureControl.tsx';
import { endOfPeriod } from '../../model/fields/moment.ts';
import { pathToParagraph } from '../../model/paths.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { figureCell, signedDecimal } from '../../model/published/signedDecimal.ts';
import type { PanelData, ScopeLine } from '../../model/select/panelData.ts';
import { statusText } from '../../model/text/face.ts';
import { factWords } from '../../model/text/factWords.ts';
import { selectEvidence } from '../../model/text/recordText.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { type Column, DataTable } from '../../ui/input/DataTable.tsx';
import { panelLine } from '../kinds/kindOf.ts';
import { factsTitle, firstOfEachParagraph, isNumeric, isShownAsFigure, scopeColumns } from './factWords.ts';
import styles from './TableBody.module.css';

function SourceCell({ record, data }: { record: PublishedRecord; data: PanelData }) {
  const documentOf = useDocumentHeaders();
  // A sign and no margin, because copied text has no margins; beside its link, because no line begins with it.
  return firstOfEachParagraph(selectEvidence(record, data.byId)).map(({ id, doc, paragraph }, at, all) => (
    <span key={id} className={styles.source}>
      <AppLink to={pathToParagraph(doc, paragraph, id)}>
        {documentOf(doc).shortTitle}第{paragraph}段
      </AppLink>
      {at === all.length - 1 ? null : '；'}
    </span>
  ));
}

/** What a figure measures, named as in the chart; for a fact in words, the fact. */
function NameCell({ record, data }: { record: PublishedRecord; data: PanelData }) {
  return (
    <>
      {isShownAsFigure(record, data) ? record.name : (record.text ?? record.name)}
      <FaceTags record={record} />
    </>
  );
}

/** A fact as its figure or its words. */
function FactCell({ record, data }: { record: PublishedRecord; data: PanelData }) {
  return (
    <FigureControl
      record={record}
      size="inline"
      words={isShownAsFigure(record, data) ? undefined : factWords(record)}
    />
  );
}

/** Figures of one unit are sorted by their signed value. */
function sortOf(record: PublishedRecord): readonly [string, number] | null {
  const signed = signedDecimal(record);
  return signed === null ? null : [record.quantity?.unit ?? '', Number(signed)];
}

export interface TableBodyProps {
  readonly data: PanelData;
  /** Whether it can be sorted and copied. */
  readonly tools?: boolean;
  /** The scope line above the table; what it states for all rows needs no column. */
  readonly line?: ScopeLine;
}

/** The records of a panel as a real table. */
export function TableBody({ data, line = panelLine(data), tools = true }: TableBodyProps) {
  const numeric = isNumeric(data);
  const columns: Array<Column<PublishedRecord>> = [
    {
      key: 'name',
      title: numeric ? '指标' : '事实',
      rowHeader: true,
      sort: ({ name }) => name,
      cell: (record) => <NameCell record={record} data={data} />,
    },
    numeric
      ? {
          key: 'figure',
          title: '数值',
          numeric,
          sort: sortOf,
          figure: figureCell,
          cell: (record) => <FigureControl record={record} size="inline" />,
        }
      : {
          key: 'words',
          title: factsTitle(data),
          words: true,
          cell: (record) => <FactCell record={record} data={data} />,
        },
    ...(numeric ? [{ key: 'kind', title: '性质', cell: statusText }] : []),
    ...scopeColumns(data, line).map(({ key, title, words }) => ({
      key,
      title,
      cell: words,
      sort: key === 'period' ? ({ period }: PublishedRecord) => endOfPeriod(period) || null : words,
    })),
    { key: 'source', title: '出处', cell: (record) => <SourceCell record={record} data={data} /> },
  ];
  return (
    <DataTable
      caption={data.spec.title}
      columns={columns}
      rows={data.all}
      rowKey={(record) => record.id}
      tools={tools}
    />
  );
}
