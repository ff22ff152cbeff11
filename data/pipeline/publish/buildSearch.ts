import { pinyin } from 'pinyin-pro';
import { panelRecordIds } from '../../../src/model/authored/panelRecords.ts';
import { locationKey } from '../../../src/model/fields/locations.ts';
import { endOfPeriod } from '../../../src/model/fields/moment.ts';
import { baseValue, valueText } from '../../../src/model/numbers/quantity.ts';
import { pathToCounty, pathToDomain, pathToOverview, pathToParagraph } from '../../../src/model/paths.ts';
import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import type { SearchEntry } from '../../../src/model/published/searchShard.ts';
import type { ItemWords, SearchItem } from '../../../src/model/search/searchIndex.ts';
import type { SyllableDocument } from '../../../src/model/search/searchTerms.ts';
import { ownPlaces } from '../../../src/model/select/toldPlaces.ts';
import { faceScope, recordFace } from '../../../src/model/text/face.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import { everydayWords } from '../read/lexicon/everydayWords.ts';
import { readingLexicon } from '../read/lexicon/readingLexicon.ts';
import type { Authored } from '../read/readAuthored.ts';
import { publishRecord } from './publishRecords.ts';

/** Looks up the page of a domain that contains a panel or record, by `locationKey`. */
export type PageLookup = (key: string) => number;

interface Named {
  readonly entry: SearchEntry;
  readonly document: Omit<SyllableDocument, 'syllables'>;
  readonly prior?: number;
}

/** How much the weights of each kind count against those of a figure. */
const PRIOR = { place: 1.4, fact: 0.75, earlier: 0.85, site: 0.85, panel: 0.55, paragraph: 0.45 } as const;

/** What something was, by how much it changed and what is to come are asked for less than what is. */
function priorOf({ role, status, text, derived }: PublishedRecord, isLatest: boolean): number {
  if (text !== undefined || role === null) return PRIOR.fact;
  const isAside = role !== 'level' && role !== 'cumulative' && role !== 'share';
  const isEarlier = isAside || status === 'planned' || derived !== undefined;
  return (isEarlier ? PRIOR.earlier : 1) * (isLatest ? 1 : PRIOR.earlier);
}

/** The ids of the latest figures of each indicator; one without a date is as late as any. */
function latestIds({ indicators }: Authored): Set<string> {
  return new Set(
    Object.values(indicators)
      .flat()
      .flatMap(({ observations }) => {
        const told = observations.filter(({ role, status }) => role !== 'target' && status !== 'planned');
        const last = told.map(({ period }) => endOfPeriod(period)).reduce((a, b) => (a < b ? b : a), '');
        return told.filter(({ period }) => ['', last].includes(endOfPeriod(period))).map(({ id }) => id);
      }),
  );
}

/** `污水利用率` → `wu shui li yong lv`. */
export function syllablesOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
    .map((syllable) => syllable.toLowerCase().replace('ü', 'v'))
    .join(' ');
}

/** A number in all the ways in which it is typed: 20.14, 20.14万人, 201400. */
function numberWords({ quantity }: PublishedRecord): string {
  if (!quantity) return '';
  const { magnitude, unit } = quantity;
  const base = magnitude === '' ? null : baseValue(quantity);
  return [valueText(quantity), `${valueText(quantity)}${magnitude}${unit}`, base ?? ''].join(' ').trim();
}

/** Makes a search item of a record: its figure with its whole face. `about` says what its domain and gloss do. */
export function searchItemOfRecord(
  record: PublishedRecord,
  panel: string | undefined,
  page: number,
  { about = '', isLatest = true } = {},
): Named {
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
      number: numberWords(record),
      place: record.regionName,
      words: [
        record.department,
        record.quantity?.unit ?? '',
        record.text ?? '',
        record.group ?? '',
        ...face.tags,
        ...record.evidence.map((evidence) => evidence.quote),
      ].join(' '),
      about: `${about} ${face.period}`,
    },
    prior: priorOf(record, isLatest),
  };
}

const elsewhere = (item: Named): Named => ({ ...item, entry: { ...item.entry, group: 'elsewhere' } });

const countyEntryId = (region: string): string => `county ${region}`;

/** The places with a page of their own: the city, and its counties. */
function listPlaces({ site, regions }: Authored): Named[] {
  const city: Named = {
    entry: {
      id: countyEntryId(site.region),
      group: 'county',
      title: site.city,
      detail: '总览',
      path: pathToOverview(),
    },
    document: { name: site.city, number: site.adcode ?? '', place: '', words: '' },
    prior: PRIOR.place,
  };
  const counties = regions
    .filter((region) => region.kind === 'county' && region.adcode !== null)
    .map(
      (region): Named => ({
        entry: {
          id: countyEntryId(region.id),
          group: 'county',
          title: region.name,
          detail: `区划代码 ${region.adcode}`,
          path: pathToCounty(region.adcode ?? ''),
        },
        document: { name: region.name, number: region.adcode ?? '', place: region.name, words: '县区' },
        prior: PRIOR.place,
      }),
    );
  return [city, ...counties];
}

/** Lists figures, panels, places and paragraphs with what is shown of each and what is indexed. */
export function listSearchItems(authored: Authored, index: AuthoredIndex, pageOf: PageLookup): SearchItem[] {
  const isOwn = ownPlaces(authored.regions, authored.site.region);
  const domains = new Map(authored.site.domains.map((domain) => [domain.id, domain]));
  const latest = latestIds(authored);
  const kinds = new Map(authored.regions.map(({ id, kind }) => [id, kind]));
  const isSite = (region: string) => /^(?:township|village|site)$/.test(kinds.get(region) ?? '');
  const outside = new Set(index.records.flatMap(({ id, record }) => (isOwn(record.region) ? [] : [id])));
  const records = index.records.map((entry) => {
    const shown = index.panelsOf(entry.id).find(({ domain }) => domain === entry.domain)?.panel;
    const item =
      shown === undefined
        ? ({ kind: 'record', id: entry.id } as const)
        : ({ kind: 'panel', id: shown.id } as const);
    const gloss = entry.kind === 'observation' ? entry.indicator.gloss : '';
    const about = `${domains.get(entry.domain)?.name ?? ''} ${shown?.section ?? ''} ${gloss}`;
    const record = publishRecord(entry, index);
    const isLatest = entry.kind !== 'observation' || latest.has(entry.id);
    const named = searchItemOfRecord(record, shown?.id, pageOf(locationKey(item)), { about, isLatest });
    if (outside.has(entry.id)) return elsewhere(named);
    // What is told of a village is asked for by its name; without one the whole city is meant.
    return isSite(record.region) ? { ...named, prior: (named.prior ?? 1) * PRIOR.site } : named;
  });
  const panels = Object.entries(authored.panels).flatMap(([domain, list]) =>
    list.map((panel): Named => {
      const name = domains.get(domain)?.name ?? '总览';
      const item: Named = {
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
        prior: PRIOR.panel,
      };
      const ids = panelRecordIds(panel);
      return ids.length > 0 && ids.every((id) => outside.has(id)) ? elsewhere(item) : item;
    }),
  );
  const paragraphs = authored.documents.flatMap((doc) =>
    doc.paragraphs.map((paragraph): Named => {
      const item: Named = {
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
        prior: PRIOR.paragraph,
      };
      return isOwn(doc.region) ? item : elsewhere(item);
    }),
  );
  return [...listPlaces(authored), ...records, ...panels, ...paragraphs].map(
    ({ entry, document, prior }) => ({
      entry,
      document: {
        syllables: /^(?:panel|paragraph) /.test(entry.id) ? '' : syllablesOf(document.name),
        ...document,
      },
      ...(prior === undefined || prior === 1 ? {} : { prior }),
    }),
  );
}

/** A county without the word for what it is, as it is mostly called. */
const shortName = (name: string): string =>
  name.length > 2 ? name.replace(/(?:自治县|[县区市旗])$/u, '') : name;

/** The pinyin of names and its initials. */
const typedNames = (names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const syllables = syllablesOf(name).split(' ');
    return [syllables.join(''), syllables.map((syllable) => syllable[0] ?? '').join('')];
  });

/** Names with their pinyin and its initials. */
const placeNames = (names: readonly string[]): string[] => [...new Set([...names, ...typedNames(names)])];

/** How an everyday word is typed; a single character and a word with other signs are typed as they are. */
export const spellWord = (word: string): string[] =>
  /^[\u4e00-\u9fff]{2,}$/u.test(word) ? typedNames([word]) : [];

/** The words with which a question is read: those of the lexicon, and the names of the city's places. */
export function listSearchWords({ site, regions }: Authored): ItemWords {
  const { fillers, measures, groups } = everydayWords();
  return {
    fillers: fillers.join(' '),
    measures: measures.join(' '),
    concepts: [...readingLexicon().synonyms, ...groups].map((words) => words.join(' ')),
    places: [
      { names: placeNames([site.city, `${site.city}市`]), own: true, id: countyEntryId(site.region) },
      ...regions
        .filter(({ kind, adcode }) => kind === 'county' && adcode !== null)
        .map(({ id, name }) => ({ names: placeNames([name, shortName(name)]), id: countyEntryId(id) })),
    ],
  };
}
