import { formatCsvRows, guardText } from '../../../model/published/csv.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import { PANEL_COLUMNS, type PanelCell, panelRows } from '../../../model/select/panelRows.ts';

type TitleOf = (doc: string) => string;

const csvCell = (cell: PanelCell) =>
  typeof cell === 'string' ? { text: cell, guarded: true } : { text: cell.decimal, guarded: false };

/** The records of a panel as the text of a CSV file. */
export function panelCsv(data: PanelData, titleOf: TitleOf): string {
  const header = PANEL_COLUMNS.map(({ title }) => ({ text: title, guarded: true }));
  return formatCsvRows([header, ...panelRows(data, titleOf).map((row) => row.map(csvCell))]);
}

/** The same rows as a spreadsheet; its writer is fetched now. */
export async function panelSpreadsheet(data: PanelData, titleOf: TitleOf): Promise<Blob> {
  const { spreadsheetFile } = await import('../../../ui/files/spreadsheet.ts');
  return spreadsheetFile('数据', PANEL_COLUMNS, panelRows(data, titleOf), guardText);
}
