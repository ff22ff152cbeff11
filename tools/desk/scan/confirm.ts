import type { DocumentDraft } from '../../../data/pipeline/add/draft.ts';
import type { PageFolder } from '../../../data/pipeline/files/pageFolder.ts';
import { isSeen } from '../../../data/pipeline/read/facsimile/pageLayers.ts';

/** What of a scan a person has seen on the page itself. */

/** UTF-16 units of a 1-based line. */
export interface TextRange {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

interface OpenScan {
  readonly pages: PageFolder | null;
  readonly draft: DocumentDraft;
}

export const today = (): string => {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
};

/** The pages with these ranges confirmed; what is confirmed already keeps its day. */
export function withConfirmed(folder: PageFolder, ranges: readonly TextRange[], on: string): PageFolder {
  const fresh = ranges
    .filter((range) => !isSeen(folder.layer, range))
    .map(({ line, start, end }) => ({ line, start, end, on }));
  const confirmed = [...folder.layer.confirmed, ...fresh].sort(
    (a, b) => a.line - b.line || a.start - b.start,
  );
  return { ...folder, layer: { ...folder.layer, confirmed } };
}

/** Whether the open text was read by OCR. */
export const isScan = ({ pages }: Pick<OpenScan, 'pages'>): boolean => pages?.layer.read === 'ocr';

/** The unconfirmed ranges of an item; none for a text that was typed. */
export function unseenOf({ pages, draft }: OpenScan, key: string): TextRange[] {
  if (pages?.layer.read !== 'ocr') return [];
  return (draft.byKey.get(key)?.tokens ?? []).filter((token) => !isSeen(pages.layer, token));
}

/** Places outside all numerals where a character may have been lost, without a confirmation. */
export function openPlaces({ pages, draft }: OpenScan): TextRange[] {
  if (pages?.layer.read !== 'ocr') return [];
  const tokens = draft.items.flatMap((item) => item.tokens);
  return (pages.doubts?.flags ?? []).filter(
    (flag) =>
      flag.kind === 'lost' &&
      !isSeen(pages.layer, flag) &&
      !tokens.some(({ line, start, end }) => line === flag.line && start < flag.end && end > flag.start),
  );
}
