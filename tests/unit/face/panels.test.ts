import { describe, expect, it } from 'vitest';
import type { DomainShard } from '../../../src/model/published/dataset.ts';
import { FACE_PARTS, type FacePart, recordFace } from '../../../src/model/text/face.ts';
import { drawSome } from '../../support/forms.ts';
import { CITIES, domainsOf, type PlacedPanel, panelsOf, panelsToTell } from './datasets.ts';
import { FILE_SURFACES } from './fileSurfaces.ts';
import { INVENTED, withoutPart } from './inventedRecords.ts';
import { PAGE_SURFACES, type PanelSurface } from './pageSurfaces.tsx';

const PANEL_SURFACES = [...PAGE_SURFACES, ...FILE_SURFACES];

const named = (panel: PlacedPanel, found: readonly string[]): string[] =>
  found.map((line) => `${panel.data.spec.id} (${panel.data.spec.kind}): ${line}`);

async function lackingIn({ lacking }: PanelSurface, panels: readonly PlacedPanel[], city: number) {
  const found: string[] = [];
  for (const panel of panels) found.push(...named(panel, await lacking(panel, panel, city)));
  return found;
}

const invented = panelsOf(INVENTED);
/** Selected only once, because rendered panels are cached by identity. */
const cities = CITIES.map(({ city, files }, index) => ({
  city,
  index,
  panels: panelsToTell(domainsOf(files).flatMap(panelsOf)),
}));

/** The same panels with one part removed from one record, as if a surface ignored that part. */
function panelsWithout(id: string, part: FacePart): PlacedPanel[] {
  const shard: DomainShard = {
    ...INVENTED,
    records: INVENTED.records.map((record) => (record.id === id ? withoutPart(record, part) : record)),
  };
  return panelsOf(shard);
}

describe.each(PANEL_SURFACES)('$name', (surface) => {
  it.each(cities)(
    'tells the whole face of every record of the panels of $city',
    async ({ panels, index }) => {
      expect(panels.length).toBeGreaterThan(0);
      expect(await lackingIn(surface, panels, index)).toEqual([]);
    },
  );

  it('tells it in a panel of every kind whose records share nothing', async () => {
    expect(await lackingIn(surface, invented, 0)).toEqual([]);
  });
});

/** Kind of panel → the record from which parts are removed in turn. */
const TAKEN: ReadonlyArray<readonly [panel: string, record: string]> = [
  ['invented-strip', 'full'],
  ['invented-strip-pairs', 'from-a'],
  ['invented-strip-pairs', 'to-b'],
  ['invented-bar', 'full'],
  ['invented-share', 'share-a'],
  ['invented-units', 'share-a'],
  ['invented-parts', 'full'],
  ['invented-slope', 'from-a'],
  ['invented-slope', 'change-a'],
  ['invented-dumbbell', 'to-b'],
  ['invented-dumbbell', 'change-a'],
  ['invented-multiples', 'from-b'],
  ['invented-multiples', 'change-a'],
  ['invented-honours', 'honour-a'],
  ['invented-table', 'full'],
  ['invented-facts', 'fact'],
];

/** Quoted words cannot be left out by us. */
const FIGURE: readonly FacePart[] = ['value', 'magnitude', 'unit', 'per', 'qualifier', 'sense', 'basis'];

describe.each(TAKEN)('%s without a part of %s', (panel, id) => {
  const whole = invented.find(({ data }) => data.spec.id === panel);
  const record = INVENTED.records.find((item) => item.id === id);
  if (!whole || !record) throw new Error(`no ${panel} with ${id}`);
  const parts = FACE_PARTS.filter(
    (part) =>
      recordFace(record).parts[part] !== undefined &&
      part !== 'settled' &&
      (record.kind === 'observation' || !FIGURE.includes(part)),
  );

  it.each(drawSome('faces', parts, 1))('is found out by every surface: %s', async (part) => {
    const partial = panelsWithout(id, part).find(({ data }) => data.spec.id === panel);
    if (!partial) throw new Error(`no ${panel}`);
    const blind: string[] = [];
    for (const surface of PANEL_SURFACES) {
      if (surface.tells && !surface.tells(whole.data, record)) continue;
      const found = await surface.lacking(partial, whole, 0);
      if (found.length === 0) blind.push(surface.name);
    }
    expect(blind).toEqual([]);
  });
});
