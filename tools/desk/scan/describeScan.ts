import type { PageFolder } from '../../../data/pipeline/files/pageFolder.ts';
import { isSeen, placesOf } from '../../../data/pipeline/read/facsimile/pageLayers.ts';
import type { DeskCrop, DeskScan, DeskScanItem } from '../../../src/desk/protocol.ts';
import type { PageBox } from '../../../src/model/authored/pageLayer.ts';
import type { ScanFlag } from '../../../src/model/authored/scanReading.ts';
import type { OpenDraft } from '../openDraft.ts';
import { openPlaces, type TextRange } from './confirm.ts';

/** What the page shows of a scan: where a figure stands, and what is odd about its reading. */

/** Around a figure so much of the page is shown, in heights of its line. */
const BESIDE = 7;
const ABOVE = 0.7;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** The part of a page around a box; `aspect` is the page's height as a share of its width. */
function viewAround([x, y, w, h]: PageBox, aspect: number): PageBox {
  const [left, top] = [clamp(x - h * aspect * BESIDE), clamp(y - h * ABOVE)];
  return [left, top, clamp(x + w + h * aspect * BESIDE) - left, clamp(y + h * (1 + ABOVE)) - top];
}

export function cropsOf({ layer }: PageFolder, { line, start, end }: TextRange): DeskCrop[] {
  return placesOf(layer, line, start, end).flatMap(({ page, box }) => {
    const own = layer.pages.find(({ n }) => n === page);
    if (!own) return [];
    const aspect = own.height / own.width;
    return [{ page, frame: box, view: viewAround(box, aspect), aspect }];
  });
}

function doubtWords({ kind, other }: ScanFlag): string {
  if (kind === 'unsure')
    return other === null ? '有的字识别把握不足' : `有的字识别把握不足，也可能是“${other}”`;
  if (kind === 'differs')
    return other === null || other === ''
      ? '拉宽再读一遍，这个数字没有读出来'
      : `拉宽再读一遍，读作“${other}”`;
  if (kind === 'percent') return `末位可能是百分号${other === null ? '' : `，即“${other}”`}`;
  return other === null ? '旁边有没读出来的笔画，可能漏了一个数字' : `可能漏了一个数字，也读作“${other}”`;
}

/** The sign of a share belongs to what a person compares: as a digit it is the commonest misreading. */
function withShare({ line, start, end }: TextRange, words: string): TextRange {
  const sign = /^[%％‰]/u.exec(words.slice(end));
  return { line, start, end: end + (sign?.[0].length ?? 0) };
}

const meets = (a: TextRange, line: number, start: number, end: number): boolean =>
  a.line === line && a.start < end && a.end > start;

/** The current figure on its page; null for a text that is no scan. */
export function describeScanItem(
  { pages, draft, text }: Pick<OpenDraft, 'pages' | 'draft' | 'text'>,
  key: string | null,
): DeskScanItem | null {
  const lines = text.split('\n');
  const item = key === null ? undefined : draft.byKey.get(key);
  if (!item || pages?.layer.read !== 'ocr') return null;
  const flags = (pages.doubts?.flags ?? []).filter((flag) =>
    item.tokens.some(({ line, start, end }) => meets(flag, line, start, end)),
  );
  const days = item.tokens.map(
    (token) => pages.layer.confirmed.find((own) => own.line === token.line && isSeen(pages.layer, token))?.on,
  );
  return {
    confirmed: days.every((day) => day !== undefined) ? (days[0] ?? null) : null,
    doubts: [...new Set(flags.map(doubtWords))],
    parts: item.tokens.map((token) => ({
      line: token.line,
      start: token.start,
      end: token.end,
      text: token.token,
      crops: cropsOf(pages, withShare(token, lines[token.line - 1] ?? '')),
      unsure: (pages.doubts?.chars ?? [])
        .filter(({ line, start }) => line === token.line && start >= token.start && start < token.end)
        .map(({ start, p, second }) => ({ at: start - token.start, p, other: second?.text ?? null })),
    })),
  };
}

/** What of a scan needs to be looked at besides its figures. */
export function describeScan(open: OpenDraft): DeskScan | null {
  const { pages, draft, text } = open;
  if (pages?.layer.read !== 'ocr') return null;
  const lines = text.split('\n');
  return {
    warnings: pages.doubts?.warnings ?? [],
    unseen: draft.items
      .filter(({ tokens }) => tokens.some((token) => !isSeen(pages.layer, token)))
      .map(({ key }) => key),
    flagged: draft.items
      .filter(({ tokens }) =>
        tokens.some((token) =>
          (pages.doubts?.flags ?? []).some((flag) => meets(flag, token.line, token.start, token.end)),
        ),
      )
      .map(({ key }) => key),
    places: openPlaces(open).map(({ line, start, end }) => ({
      line,
      start,
      end,
      text: (lines[line - 1] ?? '').slice(start, end),
      crops: cropsOf(pages, { line, start, end }),
    })),
  };
}
