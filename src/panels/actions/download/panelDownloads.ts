import { formatCsvRows, guardText, NOTICE_COLUMN } from '../../../model/published/csv.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import { PANEL_COLUMNS, type PanelCell, panelRows } from '../../../model/select/panelRows.ts';
import { datedImprintText } from '../../../model/text/imprint.ts';
import { TOKENS } from '../../../styles/tokens.ts';
import { panelPicture } from '../../picture/panelPicture.ts';
import { type PngPicture, rasterisePicture } from './rasterisePicture.ts';
import { loadChartRenderer, type PictureContext } from './usePictureContext.ts';

export const DOWNLOADS = [
  { kind: 'png', text: '图片（PNG）', gloss: '带标题、范围、来源和数据版本，放进文稿或发到聊天里。' },
  { kind: 'svg', text: '矢量图（SVG）', gloss: '同一张图，放大不失真，供排版和展板使用。' },
  { kind: 'csv', text: '表格（CSV）', gloss: '每个数字一行，限定、单位、范围、时点、出处各占一列。' },
  { kind: 'xlsx', text: '表格（XLSX）', gloss: '同样的行和列，数值是可以计算的数字。' },
] as const;

export type DownloadKind = (typeof DOWNLOADS)[number]['kind'];

export interface PanelDownload {
  readonly file: Blob;
  /** The picture, where the file is a PNG. */
  readonly png: PngPicture | null;
}

type TitleOf = (doc: string) => string;

const csvCell = (cell: PanelCell) =>
  typeof cell === 'string' ? { text: cell, guarded: true } : { text: cell.decimal, guarded: false };

interface PanelTable {
  readonly columns: ReadonlyArray<Pick<(typeof PANEL_COLUMNS)[number], 'title' | 'width'>>;
  readonly rows: ReadonlyArray<readonly PanelCell[]>;
}

/** The records of a panel as a table. The notice of the city stands in every row, which may be copied alone. */
function panelTable(data: PanelData, titleOf: TitleOf, notice?: string): PanelTable {
  const rows = panelRows(data, titleOf);
  if (notice === undefined) return { columns: PANEL_COLUMNS, rows };
  return {
    columns: [...PANEL_COLUMNS, { title: NOTICE_COLUMN, width: 32 }],
    rows: rows.map((row) => [...row, notice]),
  };
}

/** The same as the text of a CSV file. */
export function panelCsv(data: PanelData, titleOf: TitleOf, notice?: string): string {
  const { columns, rows } = panelTable(data, titleOf, notice);
  const header = columns.map(({ title }) => ({ text: title, guarded: true }));
  return formatCsvRows([header, ...rows.map((row) => row.map(csvCell))]);
}

/** The same rows as a spreadsheet; its writer is lazy-loaded here. */
export async function panelSpreadsheet(data: PanelData, titleOf: TitleOf, notice?: string): Promise<Blob> {
  const { columns, rows } = panelTable(data, titleOf, notice);
  const { spreadsheetFile } = await import('../../../ui/files/spreadsheet.ts');
  return spreadsheetFile('数据', columns, rows, guardText);
}

/** Pictures use the light theme whatever the page uses, because documents and chats are light. */
const THEME = TOKENS.light;

/** Makes a panel into a file. Throws where the browser fails to make it. */
export async function makeDownload(
  kind: DownloadKind,
  data: PanelData,
  site: PictureContext,
): Promise<PanelDownload> {
  const titles = new Map(site.core.documents.map(({ id, title }) => [id, title]));
  const titleOf = (doc: string) => titles.get(doc) ?? doc;
  const { notice } = site.core.site;
  switch (kind) {
    case 'csv':
      return {
        file: new Blob([panelCsv(data, titleOf, notice)], { type: 'text/csv;charset=utf-8' }),
        png: null,
      };
    case 'xlsx':
      return { file: await panelSpreadsheet(data, titleOf, notice), png: null };
    default: {
      const { site: city, version } = site.core;
      const made = datedImprintText(city, version, new Date());
      const picture = panelPicture(data, site, await loadChartRenderer([data]), THEME, made);
      if (kind === 'svg')
        return { file: new Blob([picture.svg], { type: 'image/svg+xml;charset=utf-8' }), png: null };
      const png = await rasterisePicture(picture);
      return { file: png.file, png };
    }
  }
}
