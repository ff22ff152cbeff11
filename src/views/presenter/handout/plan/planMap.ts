import type { CountyFill } from '../../../../map/countyClass.ts';
import { selectPicture, slideLayer } from '../../../../map/countyLayers.ts';
import { drawingCaption } from '../../../../map/mapCaption.ts';
import type { CountiesShard } from '../../../../model/published/countiesShard.ts';
import type { CoreShard } from '../../../../model/published/dataset.ts';
import { selectCountyTold } from '../../../../model/select/toldPlaces.ts';
import type { SlideData } from '../../../../model/show/slideData.ts';
import type { PlanBox, PlanColour, PlanItem, PlanRun } from '../../../../panels/office/planItem.ts';
import { fitSize, POINTS } from '../../../../panels/office/textFit.ts';
import { planCounty } from './planCounty.ts';

/** The ground of a tile, as on the page; without one it is outlined. */
const GROUND: Readonly<Record<CountyFill, PlanColour | null>> = {
  absent: null,
  plain: null,
  zero: 'paper',
  told: 'dataFaint',
  step1: 'dataFaint',
  step2: 'dataLight',
  step3: 'data',
  fall1: 'fallFaint',
  fall2: 'fallLight',
  fall3: 'fall',
  own: 'data',
  reference: 'highlight',
};

const DARK: ReadonlySet<PlanColour | null> = new Set(['data', 'fall']);

const NAME_SIZES = [16, 14, 12, 10, 8];
const WORD_SIZES = [14, 12, 10, 8];

/** The share of the width that the map keeps where the card of a county stands beside it. */
const MAP_SHARE = 0.52;
const GAP = 0.4;

/**
 * The body of a map slide: counties as equal tiles, with mentioned ones in one tone or with their figures by class,
 * and beside them the card of the county that the slide is about.
 */
export function planMap(
  data: SlideData,
  box: PlanBox,
  context: { readonly core: CoreShard; readonly counties: CountiesShard | null },
): PlanItem[] {
  const { slide } = data;
  const { core, counties } = context;
  const told =
    slide.kind === 'map' && slide.county !== undefined && counties !== null
      ? selectCountyTold(counties, slide.county)
      : null;
  if (told === null || counties === null) return planTiles(data, box, context);
  const left = box.w * MAP_SHARE;
  return [
    ...planTiles(data, { ...box, w: left }, context),
    ...planCounty(told, { ...box, x: box.x + left + GAP, w: box.w - left - GAP }, core, counties),
  ];
}

function planTiles(
  { slide }: SlideData,
  box: PlanBox,
  { core, counties }: { readonly core: CoreShard; readonly counties: CountiesShard | null },
): PlanItem[] {
  if (slide.kind !== 'map' || !counties) return [];
  const layer = slideLayer(core, counties, slide);
  if (!layer) return [];
  const { scale, lead } = selectPicture(layer, counties);
  const tileOf = new Map(counties.counties.map(({ adcode, tile }) => [adcode, tile]));
  const tiles = scale.rows.flatMap((row) => {
    const tile = tileOf.get(row.adcode);
    return tile ? [{ ...row, tile }] : [];
  });
  if (tiles.length === 0) return [];
  const columns = Math.max(...tiles.map(({ tile }) => tile[0])) + 1;
  const rows = Math.max(...tiles.map(({ tile }) => tile[1])) + 1;
  const [w, h] = [Math.min(box.w / columns, 2.45), (box.h - 0.75) / rows];
  const placed = tiles.flatMap(({ adcode, name, tile, words, fill }): PlanItem[] => {
    const at = { x: box.x + tile[0] * w, y: box.y + tile[1] * h, w: w - 0.1, h: h - 0.1 };
    const ground = GROUND[fill];
    const current = adcode === slide.county;
    const width = (w - 0.34) * POINTS;
    const ink = DARK.has(ground) ? { colour: 'surface' as const } : {};
    const bold = fill !== 'plain' && fill !== 'absent';
    return [
      {
        kind: 'block',
        box: at,
        fill: ground,
        line: current ? 'accent' : ground === null || ground === 'paper' ? 'hairline' : null,
        heavy: current,
      },
      {
        kind: 'text',
        box: { ...at, x: at.x + 0.12, w: at.w - 0.24 },
        valign: 'middle',
        align: 'center',
        paragraphs: [
          [{ text: name, size: fitSize(name, width, 1, NAME_SIZES), bold, ...ink }],
          ...(words === '' ? [] : [[{ text: words, size: fitSize(words, width, 1, WORD_SIZES), ...ink }]]),
        ],
      },
    ];
  });
  const legend = scale.classes.map(({ label, fill }) => `${fill === 'told' ? '有底色' : '无底色'}：${label}`);
  const lines = layer.kind === 'told' ? [legend.join('，')] : [lead];
  return [
    ...placed,
    {
      kind: 'text',
      box: { ...box, y: box.y + box.h - 0.7, h: 0.7 },
      valign: 'bottom',
      paragraphs: [
        lines.map((text): PlanRun => ({ text, size: 13, colour: 'inkSecond' })),
        [{ text: drawingCaption('tiles', core.site.map), size: 12, colour: 'inkSecond' }],
      ],
    },
  ];
}
