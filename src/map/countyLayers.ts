import type { SlideOf } from '../model/authored/deck.ts';
import { COVERAGE_LAYER, MENTIONED_LAYER, PROVINCE_LAYER, valuesLayer } from '../model/paths.ts';
import type { CountiesShard } from '../model/published/countiesShard.ts';
import type { CoreShard, PublishedRecord } from '../model/published/dataset.ts';
import {
  type CountyValues,
  coversNearlyAll,
  currentValues,
  selectCountyValues,
} from '../model/select/countyValues.ts';
import type { PanelData } from '../model/select/panelData.ts';
import { partsWord } from '../model/text/partsWord.ts';
import {
  type CountyFacts,
  type CountyScale,
  coverageScale,
  figureScale,
  joinNames,
  mentionedScale,
} from './countyScale.ts';

/** A layer of the map. Its id is part of the address, which omits that of the first layer. */
export interface CountyLayer {
  readonly id: string;
  readonly kind: 'told' | 'coverage' | 'values' | 'province';
  readonly name: string;
  /** The sets of figures of a layer of figures, the latest first; empty for other layers. */
  readonly sets: readonly CountyValues[];
  /** The current one of them. */
  readonly current: CountyValues | null;
}

export interface CountyPicture {
  /** The one sentence that a reader should take away. */
  readonly lead: string;
  readonly scale: CountyScale;
}

/**
 * The layers of figures: one for every indicator with figures for several counties, in the order of the data.
 */
function valueLayers(shard: CountiesShard): CountyLayer[] {
  const counties = shard.counties.map(({ region }) => ({ id: region }));
  const sets = selectCountyValues(shard.records, counties);
  return [...new Set(sets.map(({ indicator }) => indicator))].map((indicator) => {
    const own = sets.filter((set) => set.indicator === indicator);
    return {
      id: valuesLayer(indicator),
      kind: 'values',
      name: shard.indicatorNames[indicator] ?? indicator,
      sets: own,
      current: currentValues(own) ?? null,
    };
  });
}

/**
 * Every layer that has something to show. The map opens with the first: figures where nearly every county has
 * one, otherwise the mentioned counties. Empty for a place without counties and without a province map.
 */
export function listLayers(core: CoreShard, shard: CountiesShard): CountyLayer[] {
  const own = ownRecords(shard);
  const word = partsWord(shard.counties).long;
  const values = valueLayers(shard);
  const first = values.find(({ current }) => current && coversNearlyAll(current, shard.counties));
  const layer = (id: string, kind: CountyLayer['kind'], name: string): CountyLayer => ({
    id,
    kind,
    name,
    sets: [],
    current: null,
  });
  const province = core.maps.some(({ kind }) => kind === 'province')
    ? [layer(PROVINCE_LAYER, 'province', '全省各市')]
    : [];
  if (shard.counties.length === 0) return province;
  return [
    ...(first ? [first] : []),
    layer(MENTIONED_LAYER, 'told', '全部领域'),
    ...core.domains
      .filter(({ id }) => own.some((record) => record.domain === id))
      .map(({ id, name }) => layer(id, 'told', name)),
    ...(shard.covering.length > 0 ? [layer(COVERAGE_LAYER, 'coverage', `全部${word}`)] : []),
    ...values.filter((item) => item !== first),
    ...province,
  ];
}

function ownRecords(shard: CountiesShard): PublishedRecord[] {
  const named = new Set(shard.counties.flatMap(({ records }) => records));
  return shard.records.filter(({ id }) => named.has(id));
}

/** The counties, each with the records about it. */
function countyFacts(
  shard: CountiesShard,
  keep: (record: PublishedRecord) => boolean = () => true,
): Array<CountyFacts & { readonly region: string }> {
  const byId = new Map(shard.records.map((record) => [record.id, record]));
  return shard.counties.map(({ region, adcode, name, records }) => ({
    region,
    adcode,
    name,
    records: records.flatMap((id) => byId.get(id) ?? []).filter(keep),
  }));
}

/** The set of figures of the period that the address names, otherwise the current one. */
export const selectSet = ({ sets, current }: CountyLayer, year: string | null): CountyValues | null =>
  sets.find(({ key }) => key === year) ?? current;

/** With more counties than this, a sentence counts them; map and table name them. */
const MOST_NAMED = 12;

function valueLead(title: string, { rows, classes }: CountyScale, { values }: CountyValues): string {
  const given = rows.filter(({ records }) => records.length > 0);
  const ranges = classes.some(({ id }) => id.startsWith('range'));
  const bounds = ranges && [...values.values()].flat().some(({ quantity }) => quantity?.qualifier !== '=');
  const named = given.length > MOST_NAMED ? `${given.length}个的数值` : `${joinNames(given)}的数值`;
  const rest = rows.length - given.length;
  const who = rest === 0 ? `文件给出${named}。` : `文件给出${named}，其余${rest}个没有给出，不作推算。`;
  return `${title}：${who}${bounds ? '带限定词的，按其中的数字归级。' : ''}`;
}

/**
 * Map and lead of one layer of the city. The province has its own boundaries and is handled in
 * provincePicture.ts.
 */
export function selectPicture(
  layer: CountyLayer,
  shard: CountiesShard,
  year: string | null = null,
): CountyPicture {
  const word = partsWord(shard.counties).long;
  if (layer.kind === 'coverage') {
    const covering = shard.records.filter(({ id }) => shard.covering.includes(id));
    const scale = coverageScale(`说到全部${word}的事实`, countyFacts(shard), covering);
    return { scale, lead: `这些事实说到全部${word}，所以图上同为一色。` };
  }
  const set = selectSet(layer, year);
  if (set !== null) {
    const title = `${layer.name}（${set.label}）`;
    const scale = figureScale(title, countyFacts(shard), set);
    return { scale, lead: valueLead(title, scale, set) };
  }
  const all = layer.id === MENTIONED_LAYER;
  const scale = mentionedScale(
    all ? `文件说到的${word}` : `${layer.name}方面说到的${word}`,
    countyFacts(shard, (record) => all || record.domain === layer.id),
    all ? undefined : layer.name,
  );
  const covered = shard.covering.length > 0 ? `说到全部${word}的事实另成一层。` : '';
  return { scale, lead: `${scale.sentence}选一处，看说到它的事实和出处。${covered}` };
}

/** The records that a map slide shows: those of every county on the slide's layer. */
export function selectMapRecords(
  core: CoreShard,
  shard: CountiesShard,
  slide: SlideOf<'map'>,
): Pick<PanelData, 'all' | 'byId'> {
  const layer = slideLayer(core, shard, slide);
  const rows = layer ? selectPicture(layer, shard).scale.rows : [];
  return {
    all: [...new Set(rows.flatMap(({ records }) => records))],
    byId: new Map(shard.records.map((record) => [record.id, record])),
  };
}

/** The layer of a map slide: the one it names, otherwise the first. The province cannot be a slide. */
export function slideLayer(
  core: CoreShard,
  shard: CountiesShard,
  { layer }: SlideOf<'map'>,
): CountyLayer | null {
  const layers = listLayers(core, shard).filter(({ kind }) => kind !== 'province');
  return layers.find(({ id }) => id === layer) ?? layers[0] ?? null;
}
