import type {
  CoreShard,
  DocumentHeader,
  DocumentShard,
  DomainShard,
  Manifest,
  PublishedIndicator,
} from '../../src/model/dataset.ts';
import { DATASET_SCHEMA } from '../../src/model/dataset.ts';
import { CORE_SHARD, documentShard, domainShard } from '../../src/model/paths.ts';
import type { Indicator } from '../../src/model/records.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import { panelRecordIds } from './checkPanels.ts';
import { type AuthoredRecord, listRecords } from './listRecords.ts';
import type { Lock } from './lock.ts';
import { sha256 } from './originals.ts';
import { publishRecord } from './publishRecords.ts';
import type { Authored } from './readAuthored.ts';

/** Generated text by path relative to public/data. */
export type GeneratedFiles = ReadonlyMap<string, string>;

const serialise = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

function publishIndicator({ observations: _, ...indicator }: Indicator): PublishedIndicator {
  return indicator;
}

function documentHeader(doc: SourceDocument, records: readonly AuthoredRecord[]): DocumentHeader {
  const { paragraphs, setAside, ...header } = doc;
  const positions = new Set(
    records.flatMap((entry) =>
      entry.evidence
        .filter((evidence) => evidence.doc === doc.id && /[0-9]/.test(evidence.figure))
        // Two places that share one figure (榆次、太谷下降到15%以内) count as one numeral.
        .map(
          (evidence) =>
            `${evidence.paragraph}|${evidence.quote}|${evidence.figure}|${evidence.occurrence ?? 1}`,
        ),
    ),
  );
  return {
    ...header,
    paragraphCount: paragraphs.length,
    numeralCount: positions.size + setAside.length,
    setAsideCount: setAside.length,
  };
}

function buildDocument(
  doc: SourceDocument,
  authored: Authored,
  records: readonly AuthoredRecord[],
  lock: Lock,
): Omit<DocumentShard, 'version'> {
  const quotes = records.flatMap((entry) =>
    entry.evidence.flatMap((evidence) => {
      const position = lock[evidence.id];
      if (evidence.doc !== doc.id || !position) return [];
      const published = publishRecord(entry, authored);
      return [
        {
          evidence: evidence.id,
          record: entry.id,
          recordName: published.name,
          domain: entry.domain,
          quote: evidence.quote,
          quoteSpans: position.quote,
          figureSpans: position.figure,
          ...(evidence.context === undefined || !position.context
            ? {}
            : { context: evidence.context, contextSpans: position.context }),
        },
      ];
    }),
  );
  const byParagraph = (n: number) =>
    new Set(
      records
        .filter((entry) => entry.evidence.some((e) => e.doc === doc.id && e.paragraph === n))
        .map((entry) => entry.id),
    );
  const paragraphs = doc.paragraphs.map((paragraph) => {
    const ids = byParagraph(paragraph.n);
    const panels = Object.entries(authored.panels).flatMap(([domain, list]) =>
      list
        .filter((panel) => panelRecordIds(panel).some((id) => ids.has(id)))
        .map((panel) => ({ id: panel.id, title: panel.title, domain })),
    );
    return { ...paragraph, panels };
  });
  return { document: documentHeader(doc, records), paragraphs, quotes, setAside: doc.setAside };
}

/**
 * Assembles every published file. The version is a digest of all contents, and every shard
 * carries it, so that a shard of another build is told from a damaged one.
 */
export function buildShards(authored: Authored, lock: Lock): GeneratedFiles {
  const records = listRecords(authored);
  const numeralsOf = (domain: string) =>
    records.filter((entry) => entry.domain === domain && publishRecord(entry, authored).quantity !== null)
      .length;
  const contents = new Map<string, object>();
  contents.set(CORE_SHARD, {
    site: authored.site,
    regions: authored.regions,
    // The document with the most figures first.
    documents: authored.documents
      .map((doc) => documentHeader(doc, records))
      .sort((a, b) => b.numeralCount - a.numeralCount),
    domains: authored.site.domains.map((domain) => ({ ...domain, figures: numeralsOf(domain.id) })),
  } satisfies Omit<CoreShard, 'version'>);
  for (const { id } of authored.site.domains) {
    const own = records.filter((entry) => entry.domain === id);
    if (own.length === 0) continue;
    contents.set(domainShard(id), {
      domain: id,
      indicators: (authored.indicators[id] ?? []).map(publishIndicator),
      records: own.map((entry) => publishRecord(entry, authored)),
      panels: authored.panels[id] ?? [],
    } satisfies Omit<DomainShard, 'version'>);
  }
  for (const doc of authored.documents)
    contents.set(documentShard(doc.id), buildDocument(doc, authored, records, lock));

  const version = sha256(serialise([...contents])).slice(0, 12);
  const files = new Map([...contents].map(([path, content]) => [path, serialise({ version, ...content })]));
  const manifest: Manifest = {
    schema: DATASET_SCHEMA,
    version,
    files: Object.fromEntries(
      [...files].map(([path, text]) => [path, { sha256: sha256(text), bytes: Buffer.byteLength(text) }]),
    ),
  };
  files.set('manifest.json', serialise(manifest));
  return files;
}
