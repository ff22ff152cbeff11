import {
  type CountyFacts,
  type CountyScale,
  coverageScale,
  factScale,
  figureScale,
} from '../charts/countyScale.ts';
import type { CoreShard, CountiesShard, PublishedRecord } from '../model/dataset.ts';

/** One way of looking at the counties. The id stands in the address. */
export interface CountyLayer {
  /** null for all facts, which the address leaves out. */
  readonly id: string | null;
  readonly kind: 'facts' | 'coverage' | 'figures' | 'province';
  readonly name: string;
}

export interface CountyPicture {
  /** What a reader takes away in three seconds. */
  readonly lead: string;
  readonly scale: CountyScale;
}

const FIGURES = 'i-';

/** Every layer that has something to show, in the order of the page. */
export function listLayers(core: CoreShard, shard: CountiesShard): CountyLayer[] {
  const own = ownRecords(shard);
  return [
    { id: null, kind: 'facts', name: '全部事实' },
    ...core.domains
      .filter(({ id }) => own.some((record) => record.domain === id))
      .map(({ id, name }): CountyLayer => ({ id, kind: 'facts', name })),
    ...(shard.covering.length > 0 ? [{ id: 'coverage', kind: 'coverage', name: '全部县' } as const] : []),
    ...Object.entries(shard.indicatorNames).map(
      ([id, name]): CountyLayer => ({ id: `${FIGURES}${id}`, kind: 'figures', name }),
    ),
    ...(core.maps.some(({ kind }) => kind === 'province')
      ? [{ id: 'province', kind: 'province', name: '全省各市' } as const]
      : []),
  ];
}

function ownRecords(shard: CountiesShard): PublishedRecord[] {
  const named = new Set(shard.counties.flatMap(({ records }) => records));
  return shard.records.filter(({ id }) => named.has(id));
}

/** The counties with the records that name them. */
export function countyFacts(
  shard: CountiesShard,
  keep: (record: PublishedRecord) => boolean = () => true,
): CountyFacts[] {
  const byId = new Map(shard.records.map((record) => [record.id, record]));
  return shard.counties.map(({ adcode, name, records }) => ({
    adcode,
    name,
    records: records.flatMap((id) => byId.get(id) ?? []).filter(keep),
  }));
}

const join = (rows: ReadonlyArray<{ readonly name: string }>): string =>
  rows.map(({ name }) => name).join('、');

function factLead(scale: CountyScale, subject: string): string {
  const named = scale.rows.filter(({ records }) => records.length > 0);
  const silent = scale.rows.filter(({ records }) => records.length === 0);
  const most = Math.max(0, ...named.map(({ records }) => records.length));
  const top = named.filter(({ records }) => records.length === most);
  const lead =
    named.length > top.length ? `，${join(top)}最多，${top.length > 1 ? '各' : '有'}${most}项` : '';
  const rest = silent.length === 0 ? '。' : `；${join(silent)}在${subject}中没有被点名，画作斜线，不是零。`;
  return `${scale.rows.length}个县（区、市）中有${named.length}个被点名${lead}${rest}`;
}

/** Picture and lead of one layer of the city; the province is drawn from its own boundaries. */
export function selectPicture(layer: CountyLayer, shard: CountiesShard): CountyPicture {
  if (layer.kind === 'coverage') {
    const covering = shard.records.filter(({ id }) => shard.covering.includes(id));
    const scale = coverageScale('覆盖全部县（区、市）的事实', countyFacts(shard), covering);
    const count = scale.rows.length;
    return {
      scale,
      lead: `${covering.length}项事实说到全部县（区、市），${count}个都在内，图上同为一色。`,
    };
  }
  if (layer.kind === 'figures') {
    const scale = figureScale(layer.name, countyFacts(shard), layer.id?.slice(FIGURES.length) ?? '');
    const given = scale.rows.filter(({ records }) => records.length > 0);
    return {
      scale,
      lead: `${layer.name}：文件只给出${join(given)}的数值，其余${scale.rows.length - given.length}个县（区、市）没有给出，不作推算。`,
    };
  }
  const scale = factScale(
    layer.id === null ? '文件点名的事实' : `文件点名的事实：${layer.name}`,
    countyFacts(shard, (record) => layer.id === null || record.domain === layer.id),
    { words: '未点名', label: '文件没有点名' },
  );
  return { scale, lead: factLead(scale, layer.id === null ? '各份文件' : `${layer.name}领域`) };
}
