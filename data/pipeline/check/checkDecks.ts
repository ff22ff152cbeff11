import {
  type Deck,
  type PanelRef,
  PINNED_DECK,
  panelRefs,
  type Slide,
  slideDomains,
  slideRecordIds,
} from '../../../src/model/authored/deck.ts';
import { narrowPanel, panelRecordIds } from '../../../src/model/authored/panelRecords.ts';
import { axisClass } from '../../../src/model/fields/vocabulary.ts';
import { axisUnit } from '../../../src/model/numbers/quantity.ts';
import {
  COVERAGE_LAYER,
  MAIN_DECK,
  MENTIONED_LAYER,
  OVERVIEW,
  valuesLayer,
} from '../../../src/model/paths.ts';
import { selectCounties } from '../../../src/model/select/counties.ts';
import { selectCountyValues } from '../../../src/model/select/countyValues.ts';
import { slidePanel } from '../../../src/model/show/slideData.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import { toValued } from '../read/fillMaps.ts';
import type { Finding } from '../read/finding.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';
import type { Authored } from '../read/readAuthored.ts';
import { comparableChecker } from './checkComparable.ts';

/**
 * Checks that every slide can be rendered from the dataset and that every headline agrees with its records.
 */
export function checkDecks(authored: Authored, index: AuthoredIndex): Finding[] {
  const decks = Object.entries(authored.decks);
  const checkComparable = comparableChecker(authored, index);
  const missing = decks.some(([name]) => name === MAIN_DECK)
    ? []
    : [{ file: 'data/decks', recordId: MAIN_DECK, message: '缺少主放映稿' }];
  return [
    ...missing,
    ...decks.flatMap(([name, deck]) => {
      const file = `data/decks/${name}.json`;
      const compared = deck.slides.flatMap((slide) => {
        const panel = slidePanel(slide);
        return panel ? checkComparable(panel).map((message) => ({ id: slide.id, message })) : [];
      });
      return [...checkDeck(name, deck, authored, index), ...compared].map(({ id, message }) => ({
        file,
        recordId: id,
        message,
      }));
    }),
  ];
}

interface Problem {
  readonly id: string;
  readonly message: string;
}

function checkDeck(name: string, deck: Deck, authored: Authored, index: AuthoredIndex): Problem[] {
  const problems: Problem[] = [];
  if (deck.id !== name) problems.push({ id: deck.id, message: `id 与文件名不同：${name}` });
  if (deck.id === PINNED_DECK) problems.push({ id: deck.id, message: '这个 id 留给浏览器里的放映稿' });
  const seen = new Set<string>();
  for (const slide of deck.slides) {
    if (seen.has(slide.id)) problems.push({ id: slide.id, message: 'id 重复' });
    seen.add(slide.id);
    problems.push(...checkSlide(slide, authored, index).map((message) => ({ id: slide.id, message })));
  }
  return problems;
}

function checkSlide(slide: Slide, authored: Authored, index: AuthoredIndex): string[] {
  const unknown = slideDomains(slide).filter(
    (id) => id !== OVERVIEW && !authored.site.domains.some((domain) => domain.id === id),
  );
  if (unknown.length > 0) return unknown.map((id) => `领域不存在：${id}`);
  const panels = panelRefs(slide).map((ref) => panelRecords(ref, authored));
  const absent = panels.flatMap(({ problems }) => problems);
  if (absent.length > 0) return absent;
  const ids = [...new Set([...panels.flatMap((panel) => panel.ids), ...slideRecordIds(slide)])];
  const gone = ids.filter((id) => !index.byId.has(id));
  if (gone.length > 0) return gone.map((id) => `记录不存在：${id}`);
  const entries = ids.flatMap((id) => index.byId.get(id) ?? []);
  return [...checkShard(slide, entries, authored), ...checkKind(slide, entries, authored, index)];
}

/** The records of a panel that a slide shows. */
function panelRecords(ref: PanelRef, authored: Authored): { ids: string[]; problems: string[] } {
  const panel = authored.panels[ref.domain]?.find(({ id }) => id === ref.panel);
  if (!panel) return { ids: [], problems: [`领域 ${ref.domain} 没有面板：${ref.panel}`] };
  const own = panelRecordIds(panel);
  const foreign = (ref.records ?? []).filter((id) => !own.includes(id));
  if (foreign.length > 0)
    return { ids: [], problems: foreign.map((id) => `面板 ${panel.id} 没有记录：${id}`) };
  if (ref.records === undefined) return { ids: own, problems: [] };
  return { ids: panelRecordIds(narrowPanel(panel, new Set(ref.records))), problems: [] };
}

/** The records must be in the shard that the slide names, because the browser looks nowhere else. */
function checkShard(slide: Slide, entries: readonly AuthoredRecord[], authored: Authored): string[] {
  if (!('domain' in slide)) return [];
  const overview = new Set((authored.panels[OVERVIEW] ?? []).flatMap(panelRecordIds));
  return entries
    .filter(({ id, domain }) => (slide.domain === OVERVIEW ? !overview.has(id) : domain !== slide.domain))
    .map(({ id }) => `数据分片 ${slide.domain} 没有记录：${id}`);
}

function checkKind(
  slide: Slide,
  entries: readonly AuthoredRecord[],
  authored: Authored,
  index: AuthoredIndex,
): string[] {
  switch (slide.kind) {
    case 'figure':
      return entries.filter((entry) => !recordQuantity(entry)).map(({ id }) => `记录没有数值：${id}`);
    case 'change':
      return checkChange(entries);
    case 'honours':
      return entries.filter(({ kind }) => kind !== 'honour').map(({ id }) => `不是位次与认定：${id}`);
    case 'words':
      return slide.quotes.flatMap(({ record, evidence }) => {
        const own = entries.find(({ id }) => id === record)?.evidence ?? [];
        if (own.length === 0) return [`记录没有引文：${record}`];
        return evidence === undefined || own.some(({ id }) => id === evidence)
          ? []
          : [`记录 ${record} 没有出处：${evidence}`];
      });
    case 'map':
      if (selectCounties(authored.regions, authored.site.region).length === 0)
        return ['这里没有县（区、市），没有地图可放'];
      return [
        ...(slide.layer === undefined || mapLayers(authored, index).has(slide.layer)
          ? []
          : [`图层不存在：${slide.layer}`]),
        ...(slide.county === undefined || authored.regions.some(({ adcode }) => adcode === slide.county)
          ? []
          : [`县（区、市）不存在：${slide.county}`]),
      ];
    default:
      return [];
  }
}

/**
 * Every layer that the map can show: mentioned counties, by domain or in all, and figures of several
 * counties.
 */
function mapLayers({ site, regions }: Authored, { records }: AuthoredIndex): ReadonlySet<string> {
  const valued = selectCountyValues(records.map(toValued), selectCounties(regions, site.region));
  return new Set([
    MENTIONED_LAYER,
    COVERAGE_LAYER,
    ...site.domains.map(({ id }) => id),
    ...valued.map(({ indicator }) => valuesLayer(indicator)),
  ]);
}

/** A change slide needs two dated points of one unit; a sum over years is not a point. */
function checkChange(entries: readonly AuthoredRecord[]): string[] {
  const [from, to] = entries;
  const [a, b] = [from && recordQuantity(from), to && recordQuantity(to)];
  if (!from || !to || !a || !b) return ['变化须有两条不同的、有数值的记录'];
  const moments = [from, to].every(
    (entry) => entry.kind === 'observation' && axisClass(entry.record.role) === 'moment',
  );
  return [
    ...(axisUnit(a) === axisUnit(b) ? [] : [`单位不同：${axisUnit(a)}与${axisUnit(b)}`]),
    ...(moments ? [] : ['变化的两端须是两个时点的值']),
  ];
}
