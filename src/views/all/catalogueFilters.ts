import { KIND_LABEL, MARK_LABEL, ORIGIN_LABEL, STATUS_LABEL } from '../../model/fields/vocabulary.ts';
import type { CatalogueQuery } from '../../model/select/catalogueFilter.ts';
import { ANY, FACETS, type Facet, NONE, type SelectedRows } from '../../model/select/catalogueFilter.ts';
import type { Filter } from '../../ui/input/FilterBar.tsx';
import { facetFilters } from '../../ui/input/facetFilters.ts';
import type { RowTools } from './rowTools.ts';

const LABEL: Readonly<Record<Facet, string>> = {
  domain: '领域',
  department: '部门',
  status: '性质',
  doc: '文件',
  doubt: '待核',
};

const DOUBT_LABEL: Readonly<Record<string, string>> = {
  [ANY]: '有待核的',
  doubt: MARK_LABEL.doubt,
  ...ORIGIN_LABEL,
  [NONE]: '没有待核的',
};
const KIND_OR_STATUS: Readonly<Record<string, string>> = { ...STATUS_LABEL, ...KIND_LABEL };

const SORTS = [
  { value: 'name', text: '名称，按拼音' },
  { value: 'value-down', text: '数值，从大到小' },
  { value: 'value', text: '数值，从小到大' },
  { value: 'period-down', text: '时段，从近到远' },
  { value: 'period', text: '时段，从远到近' },
  { value: 'department', text: '部门' },
  { value: 'status', text: '性质' },
  { value: 'doc', text: '文件' },
] as const;

/** The lists above the table: one for each filter, with what each choice would show, and the order. */
export function catalogueFilters(
  selected: SelectedRows,
  { sort }: CatalogueQuery,
  { domainName, titleOf }: Pick<RowTools, 'domainName' | 'titleOf'>,
): Filter[] {
  const textOf: Readonly<Record<Facet, (value: string) => string>> = {
    domain: domainName,
    department: (value) => (value === NONE ? '原文未写部门' : value),
    status: (value) => KIND_OR_STATUS[value] ?? value,
    doc: titleOf,
    doubt: (value) => DOUBT_LABEL[value] ?? value,
  };
  return [
    ...facetFilters(FACETS, LABEL, textOf, selected),
    {
      name: 'sort',
      label: '排序',
      value: sort,
      all: '按领域和原文次序',
      // An order that only the heads of the table offer is still named.
      choices:
        sort === null || SORTS.some(({ value }) => value === sort)
          ? SORTS
          : [...SORTS, { value: sort, text: '表头选定的次序' }],
    },
  ];
}
