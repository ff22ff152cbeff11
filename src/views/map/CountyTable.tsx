import type { ReactNode } from 'react';
import type { CountyFigureProps } from '../../map/CountyFigure.tsx';
import { type Column, DataTable } from '../../ui/input/DataTable.tsx';
import { Section } from '../../ui/page/Section.tsx';

type Scale = CountyFigureProps['scale'];
type Row = Scale['rows'][number];

export interface CountyTableProps {
  readonly scale: Scale;
  readonly nameCell: (row: Row) => ReactNode;
}

/** The map as a table: the same labels and classes, county by county in code order. */
export function CountyTable({ scale, nameCell }: CountyTableProps) {
  // Where no county has a label under its name, the class says everything.
  const worded = scale.rows.some(({ words }) => words !== '');
  const shown: Column<Row> = {
    key: 'words',
    title: '图上所示',
    cell: ({ words, classLabel }) => (words === '' ? classLabel : words),
  };
  return (
    <Section title="图上内容列表">
      <DataTable
        caption={`${scale.title}，按代码顺序`}
        rows={scale.rows}
        rowKey={({ adcode }) => adcode}
        columns={[
          { key: 'name', title: '名称', rowHeader: true, sort: ({ name }) => name, cell: nameCell },
          { key: 'adcode', title: '区划代码', sort: ({ adcode }) => adcode, cell: ({ adcode }) => adcode },
          ...(worded ? [shown] : []),
          { key: 'class', title: worded ? '分级' : '图上所示', cell: ({ classLabel }) => classLabel },
          { key: 'key', title: '数字键', cell: ({ key }) => key ?? '' },
        ]}
      />
    </Section>
  );
}
