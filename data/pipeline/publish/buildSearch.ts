import { pinyin } from 'pinyin-pro';
import { locationKey } from '../../../src/model/fields/locations.ts';
import { valueText } from '../../../src/model/numbers/quantity.ts';
import { pathToCounty, pathToDomain, pathToParagraph } from '../../../src/model/paths.ts';
import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import type { SearchEntry } from '../../../src/model/published/searchShard.ts';
import type { SearchItem } from '../../../src/model/search/searchIndex.ts';
import type { SyllableDocument } from '../../../src/model/search/searchTerms.ts';
import { faceScope, recordFace } from '../../../src/model/text/face.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Authored } from '../read/readAuthored.ts';
import { publishRecord } from './publishRecords.ts';

/** Looks up the page of a domain that contains a panel or record, by `locationKey`. */
export type PageLookup = (key: string) => number;

interface Named {
  readonly entry: SearchEntry;
  readonly document: Omit<SyllableDocument, 'syllables'>;
}

/** `污水利用率` → `wu shui li yong lv`. */
export function syllablesOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
    .map((syllable) => syllable.toLowerCase().replace('ü', 'v'))
    .join(' ');
}

/** Makes a search item of a record: its figure with its whole face. */
export function searchItemOfRecord(record: PublishedRecord, panel: string | undefined, page: number): Named {
  const face = recordFace(record);
  const figure = face.figure ?? record.evidence[0]?.figure ?? '';
  return {
    entry: {
      id: `record ${record.id}`,
      group: record.kind === 'county' ? 'county' : 'figure',
      title: record.text ?? record.name,
      detail: [figure, ...face.tags, ...faceScope(face)].filter((part) => part !== '').join(' · '),
      path: pathToDomain(record.domain, panel, record.id, page),
    },
    document: {
      name: record.name,
      number: record.quantity
        ? `${valueText(record.quantity)} ${valueText(record.quantity)}${record.quantity.unit}`
        : '',
      place: record.regionName,
      words: [
        record.department,
        record.quantity?.unit ?? '',
        record.text ?? '',
        record.group ?? '',
        ...face.tags,
        ...record.evidence.map((evidence) => evidence.quote),
      ].join(' '),
    },
  };
}

/** Lists figures, panels, counties and paragraphs with what is shown of each and what is indexed. */
export function listSearchItems(authored: Authored, index: AuthoredIndex, pageOf: PageLookup): SearchItem[] {
  const records = index.records.map((entry) => {
    const panel = index.panelsOf(entry.id).find(({ domain }) => domain === entry.domain)?.panel.id;
    const item =
      panel === undefined
        ? ({ kind: 'record', id: entry.id } as const)
        : ({ kind: 'panel', id: panel } as const);
    return searchItemOfRecord(publishRecord(entry, index), panel, pageOf(locationKey(item)));
  });
  const panels = Object.entries(authored.panels).flatMap(([domain, list]) =>
    list.map((panel): Named => {
      const name = authored.site.domains.find(({ id }) => id === domain)?.name ?? '总览';
      return {
        entry: {
          id: `panel ${panel.id}`,
          group: 'panel',
          title: panel.title,
          detail: `${name} · ${panel.section}`,
          path: pathToDomain(
            domain,
            panel.id,
            undefined,
            pageOf(locationKey({ kind: 'panel', id: panel.id })),
          ),
        },
        document: {
          name: panel.title,
          number: '',
          place: '',
          words: `${name} ${panel.section} ${panel.note ?? ''}`,
        },
      };
    }),
  );
  const paragraphs = authored.documents.flatMap((doc) =>
    doc.paragraphs.map(
      (paragraph): Named => ({
        entry: {
          id: `paragraph ${doc.id} ${paragraph.n}`,
          group: 'document',
          title: paragraph.digest,
          detail: `${doc.shortTitle} · 第${paragraph.n}段`,
          path: pathToParagraph(doc.id, paragraph.n),
        },
        document: {
          name: paragraph.digest,
          number: '',
          place: '',
          words: `${doc.title} ${doc.kind} ${paragraph.section ?? ''} ${paragraph.department ?? ''}`,
        },
      }),
    ),
  );
  const counties = authored.regions
    .filter((region) => region.kind === 'county' && region.adcode !== null)
    .map(
      (region): Named => ({
        entry: {
          id: `county ${region.id}`,
          group: 'county',
          title: region.name,
          detail: `区划代码 ${region.adcode}`,
          path: pathToCounty(region.adcode ?? ''),
        },
        document: { name: region.name, number: region.adcode ?? '', place: region.name, words: '县区' },
      }),
    );
  return [...counties, ...records, ...panels, ...paragraphs].map(({ entry, document }) => ({
    entry,
    document: {
      syllables: entry.group === 'document' || entry.group === 'panel' ? '' : syllablesOf(document.name),
      ...document,
    },
  }));
}
