import type { PageLayer } from '../../../src/model/authored/pageLayer.ts';
import type { SourceDocument } from '../../../src/model/authored/source.ts';
import type { PageLayers } from '../read/facsimile/pageLayers.ts';
import { confirmedDay, pageReadingOf, seenOf } from '../read/facsimile/pageReading.ts';
import type { Finding } from '../read/finding.ts';
import type { EvidenceToResolve, Lock } from '../read/lock.ts';

/** The findings about all documents that were read by OCR. */
export const checkScans = (
  documents: readonly SourceDocument[],
  layers: PageLayers,
  evidenceOf: (doc: string) => readonly EvidenceToResolve[],
  lock: Lock,
): Finding[] =>
  documents.flatMap((doc) => checkScan(doc, layers.get(doc.sha256)?.layer, evidenceOf(doc.id), lock));

/**
 * Nothing read by OCR is believed: every numeral of a record's figure was confirmed by a person on the page. The document
 * says what was; where its pages are at hand, they say so too.
 */
function checkScan(
  doc: SourceDocument,
  layer: PageLayer | undefined,
  own: readonly EvidenceToResolve[],
  lock: Lock,
): Finding[] {
  if (layer && doc.reading && doc.reading.by !== layer.read)
    return [
      {
        file: `data/documents/${doc.id}.json`,
        recordId: doc.id,
        message: 'reading 与版面文件夹里的读法不同，请在录入工作台里重新打开这份文件',
      },
    ];
  if (doc.reading?.by !== 'ocr' && layer?.read !== 'ocr') return [];
  const lineOf = new Map(doc.paragraphs.map(({ n, line }) => [n, line]));
  const known = [doc.reading, ...(layer ? [pageReadingOf(layer)] : [])].map(seenOf);
  return own.flatMap(({ evidence, file, recordId }): Finding[] => {
    const spans = lock[evidence.id]?.figure;
    if (!spans) return [];
    const { figure } = evidence;
    if (known.every((seen) => confirmedDay(seen, { figure, spans, lineOf }) !== null)) return [];
    return [
      {
        file,
        recordId,
        message: `${evidence.id}：“${figure}”由文字识别读出，还没有人看图确认，请在录入工作台里确认`,
      },
    ];
  });
}
