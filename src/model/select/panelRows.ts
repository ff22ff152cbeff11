import { BASIS_LABEL, KIND_LABEL, STATUS_LABEL } from '../fields/vocabulary.ts';
import { baseValue, isNumber, qualifierWord, valueText } from '../numbers/quantity.ts';
import type { PublishedEvidence, PublishedRecord } from '../published/dataset.ts';
import { QUALIFIER_LABEL, SENSE_LABEL } from '../published/fileFields.ts';
import { signedDecimal } from '../published/signedDecimal.ts';
import { formulaText, quoteText } from '../text/citation.ts';
import { recordFace, roleText } from '../text/face.ts';
import { selectEvidence } from '../text/recordText.ts';
import type { PanelData } from './panelData.ts';

/** A cell of a panel's table: text, or a number as the source writes it, with its trailing zeros. */
export type PanelCell = string | { readonly decimal: string };

interface RowSource {
  readonly record: PublishedRecord;
  /** Evidence of the record, or of its inputs where it is derived. */
  readonly evidence: readonly PublishedEvidence[];
  readonly byId: PanelData['byId'];
  readonly titleOf: (doc: string) => string;
}

export interface PanelColumn {
  readonly title: string;
  /** Column width in characters, for a spreadsheet. */
  readonly width: number;
  readonly cell: (source: RowSource) => PanelCell;
}

const sourceText = (evidence: PublishedEvidence, titleOf: (doc: string) => string): string =>
  `《${titleOf(evidence.doc)}》第${evidence.paragraph}段${quoteText(evidence)}`;

/** The columns of an exported panel table, the same for every panel and file type. */
export const PANEL_COLUMNS: readonly PanelColumn[] = [
  { title: '名称', width: 32, cell: ({ record }) => record.text ?? record.name },
  { title: '数字', width: 16, cell: ({ record }) => recordFace(record).figure ?? '' },
  {
    title: '数值',
    width: 12,
    cell: ({ record: { quantity } }) =>
      quantity ? (isNumber(quantity) ? { decimal: quantity.value } : valueText(quantity)) : '',
  },
  { title: '数量级', width: 8, cell: ({ record }) => record.quantity?.magnitude ?? '' },
  { title: '单位', width: 10, cell: ({ record }) => record.quantity?.unit ?? '' },
  { title: '计量基数', width: 10, cell: ({ record }) => record.quantity?.per ?? '' },
  {
    title: '换算值',
    width: 14,
    cell: ({ record: { quantity } }) => {
      const decimal = quantity && baseValue(quantity);
      return decimal === null ? '' : { decimal };
    },
  },
  {
    title: '带符号的换算值',
    width: 14,
    cell: ({ record }) => {
      const decimal = signedDecimal(record);
      return decimal === null ? '' : { decimal };
    },
  },
  {
    title: '限定',
    width: 16,
    cell: ({ record: { quantity } }) => (quantity ? QUALIFIER_LABEL[quantity.qualifier] : ''),
  },
  {
    title: '限定用词',
    width: 8,
    cell: ({ record: { quantity } }) => (quantity ? qualifierWord(quantity) : ''),
  },
  { title: '范围', width: 16, cell: ({ record }) => record.regionName },
  { title: '对象', width: 16, cell: ({ record }) => record.group ?? '' },
  { title: '时点', width: 24, cell: ({ record }) => record.period.label },
  { title: '据上下文', width: 8, cell: ({ record }) => (record.period.implied ? '是' : '') },
  { title: '状态', width: 8, cell: ({ record: { status } }) => (status ? STATUS_LABEL[status] : '') },
  { title: '性质', width: 12, cell: ({ record }) => roleText(record) ?? KIND_LABEL[record.kind] },
  { title: '增减', width: 8, cell: ({ record: { sense } }) => (sense ? SENSE_LABEL[sense] : '') },
  { title: '变化基准', width: 12, cell: ({ record: { basis } }) => (basis ? BASIS_LABEL[basis] : '') },
  { title: '推算', width: 32, cell: ({ record, byId }) => formulaText(record, byId) ?? '' },
  { title: '口径待核', width: 32, cell: ({ record }) => record.doubt ?? '' },
  { title: '分歧', width: 12, cell: ({ record }) => recordFace(record).parts.disagreement ?? '' },
  { title: '已定分歧', width: 12, cell: ({ record }) => recordFace(record).parts.settled ?? '' },
  { title: '文件', width: 32, cell: ({ evidence: [first], titleOf }) => (first ? titleOf(first.doc) : '') },
  {
    title: '段',
    width: 6,
    cell: ({ evidence: [first] }) => (first ? { decimal: String(first.paragraph) } : ''),
  },
  { title: '引文', width: 32, cell: ({ evidence: [first] }) => (first ? quoteText(first) : '') },
  {
    title: '其他出处',
    width: 32,
    cell: ({ evidence, titleOf }) =>
      evidence
        .slice(1)
        .map((item) => sourceText(item, titleOf))
        .join('；'),
  },
  { title: '部门', width: 14, cell: ({ record }) => record.department ?? '' },
  { title: '记录编号', width: 32, cell: ({ record }) => record.id },
];

/** One row per record of a panel, in drawing order, in the columns of `PANEL_COLUMNS`. */
export function panelRows({ all, byId }: PanelData, titleOf: (doc: string) => string): PanelCell[][] {
  return all.map((record) => {
    const source = { record, evidence: selectEvidence(record, byId), byId, titleOf };
    return PANEL_COLUMNS.map(({ cell }) => cell(source));
  });
}
