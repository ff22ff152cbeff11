import type { PageLayer } from '../../../src/model/authored/pageLayer.ts';
import type { SourceDocument } from '../../../src/model/authored/source.ts';
import type { EvidenceOfRecord } from '../read/authoredIndex.ts';
import { isSeen, type PageLayers } from '../read/facsimile/pageLayers.ts';
import type { Finding } from '../read/finding.ts';
import type { Lock } from '../read/lock.ts';
import type { Original } from '../read/originals.ts';
import { wordNumerals } from './numerals/wordNumerals.ts';

/** The findings about all documents that were read by OCR. */
export const checkScans = (
  documents: readonly SourceDocument[],
  originals: ReadonlyMap<string, Original>,
  layers: PageLayers,
  evidenceOf: (doc: string) => readonly EvidenceOfRecord[],
  lock: Lock,
): Finding[] =>
  documents.flatMap((doc) =>
    checkScan(doc, originals.get(doc.id), layers.get(doc.sha256)?.layer, evidenceOf(doc.id), lock),
  );

/** Nothing read by OCR is believed: every numeral of a record's figure was confirmed by a person on the page. */
function checkScan(
  doc: SourceDocument,
  original: Original | undefined,
  layer: PageLayer | undefined,
  own: readonly EvidenceOfRecord[],
  lock: Lock,
): Finding[] {
  if (layer?.read !== 'ocr' || !original) return [];
  const lineOf = new Map(doc.paragraphs.map(({ n, line }) => [n, line]));
  const tokens = [
    ...original.lines.flatMap(({ line, numerals }) =>
      numerals.map(({ start, end, token }) => ({ line, start, end, token })),
    ),
    ...wordNumerals(original),
  ];
  return own.flatMap(({ evidence, file, recordId }): Finding[] => {
    const unseen = (lock[evidence.id]?.figure ?? []).flatMap(({ paragraph, start, end }) => {
      const line = lineOf.get(paragraph);
      return tokens.filter(
        (token) => token.line === line && token.start < end && token.end > start && !isSeen(layer, token),
      );
    });
    const [first] = unseen;
    if (!first) return [];
    return [
      {
        file,
        recordId,
        message: `${evidence.id}：“${first.token}”由文字识别读出，还没有人看图确认，请在录入工作台里确认`,
      },
    ];
  });
}
