import type { ReactNode } from 'react';
import type { CountyFigureProps } from '../../panels/CountyFigure.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Section.tsx';

type Scale = CountyFigureProps['scale'];

export interface CountyTableProps {
  readonly scale: Scale;
  readonly nameCell: (row: Scale['rows'][number]) => ReactNode;
}

/** The map as a table: the same words and classes, county by county in code order. */
export function CountyTable({ scale, nameCell }: CountyTableProps) {
  const labelOf = (id: string) => scale.classes.find((item) => item.id === id)?.label ?? id;
  return (
    <Section title="图上内容列表" count={scale.rows.length}>
      <DataTable
        caption={`${scale.title}，按代码顺序`}
        rows={scale.rows}
        rowKey={({ adcode }) => adcode}
        columns={[
          { key: 'name', title: '名称', rowHeader: true, cell: nameCell },
          { key: 'adcode', title: '区划代码', cell: ({ adcode }) => adcode },
          { key: 'words', title: '图上所示', cell: ({ words }) => (words === '' ? '没有提到' : words) },
          { key: 'class', title: '分级', cell: ({ classId }) => labelOf(classId) },
          { key: 'key', title: '数字键', cell: ({ key }) => key ?? '' },
        ]}
      />
    </Section>
  );
}
