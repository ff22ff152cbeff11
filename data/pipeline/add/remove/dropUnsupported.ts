import { panelRefs, type Slide, slideRecordIds } from '../../../../src/model/authored/deck.ts';
import { panelRecordIds } from '../../../../src/model/authored/panelRecords.ts';
import type { PanelSpec } from '../../../../src/model/authored/panelSpec.ts';
import type { Conflict, Sum } from '../../../../src/model/authored/review.ts';
import { countyFinder } from '../../../../src/model/select/counties.ts';
import { rulesOf } from '../../../../src/panels/kinds/kindRules.ts';
import { toChecked } from '../../check/checkPanels.ts';
import { recordsOfSum } from '../../check/sumValue.ts';
import { buildIndex } from '../../read/authoredIndex.ts';
import { listRecords } from '../../read/listRecords.ts';
import type { Authored } from '../../read/readAuthored.ts';
import { editRecords } from './editRecords.ts';

/** Records without words of their own, and what is derived of them, to any depth. */
function listUnsupported(authored: Authored, refused: ReadonlySet<string>): Set<string> {
  const records = listRecords(authored);
  const gone = new Set(records.flatMap(({ id }) => (refused.has(id) ? [id] : [])));
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const entry of records) {
      const derived = entry.kind === 'observation' ? entry.record.derived : undefined;
      const isGone = derived ? derived.inputs.some((id) => gone.has(id)) : entry.evidence.length === 0;
      if (isGone) gone.add(entry.id);
    }
  }
  return gone;
}

/** A panel without the records that are gone; null where nothing is left of it, or not enough for its kind. */
function narrowedPanel(panel: PanelSpec, gone: ReadonlySet<string>): PanelSpec | null {
  if (!panelRecordIds(panel).some((id) => gone.has(id))) return panel;
  if (panel.whole !== undefined && gone.has(panel.whole)) return null;
  const isLeft = (id: string): boolean => !gone.has(id);
  const { pairs, series } = panel;
  const next: PanelSpec = {
    ...panel,
    records: panel.records.filter(isLeft),
    ...(pairs === undefined
      ? {}
      : {
          pairs: pairs.flatMap((pair): NonNullable<PanelSpec['pairs']> => {
            if ('target' in pair) return isLeft(pair.target) && isLeft(pair.actual) ? [pair] : [];
            if (!isLeft(pair.from) || !isLeft(pair.to)) return [];
            const { change, ...ends } = pair;
            return [change === undefined || isLeft(change) ? pair : ends];
          }),
        }),
    ...(series === undefined
      ? {}
      : {
          series: series
            .map((line) => ({ ...line, records: line.records.filter(isLeft) }))
            .filter(({ records }) => records.length > 0),
        }),
  };
  return panelRecordIds(next).length === 0 ? null : next;
}

/** A slide without what is gone; null where it would show nothing. */
function narrowedSlide(
  slide: Slide,
  gone: ReadonlySet<string>,
  isPanel: (domain: string, id: string) => boolean,
): Slide | null {
  if (panelRefs(slide).some(({ domain, panel }) => !isPanel(domain, panel))) return null;
  if (!slideRecordIds(slide).some((id) => gone.has(id))) return slide;
  const isLeft = (id: string): boolean => !gone.has(id);
  if (slide.kind === 'words') {
    const quotes = slide.quotes.filter(({ record }) => isLeft(record));
    return quotes.length === 0 ? null : { ...slide, quotes };
  }
  if (slide.kind === 'honours' || (slide.kind === 'panel' && slide.records)) {
    const records = (slide.records ?? []).filter(isLeft);
    return records.length === 0 ? null : { ...slide, records };
  }
  return null;
}

const sidesLeft = (conflict: Conflict, gone: ReadonlySet<string>): boolean =>
  conflict.sides.every(({ record }) => record === undefined || !gone.has(record));

function restsOn(sum: Sum, gone: ReadonlySet<string>): boolean {
  const compared = sum.kind === 'check' ? [sum.compare.with] : [];
  return [...recordsOfSum(sum), ...(sum.facts ?? []), ...compared].some((id) => gone.has(id));
}

/**
 * The data without records that no words support, and without everything that rested on them; `refused` are ids that go
 * besides, of whatever kind.
 */
export function dropUnsupported(authored: Authored, refused: ReadonlySet<string> = new Set()): Authored {
  const unsupported = listUnsupported(authored, refused);
  const conflicts = authored.conflicts.filter(
    (conflict) => !refused.has(conflict.id) && sidesLeft(conflict, unsupported),
  );
  const standing = new Set(conflicts.map(({ id }) => id));
  const bare = editRecords(authored, (record) => {
    if (unsupported.has(record.id)) return null;
    if ('partOf' in record && record.partOf !== undefined && unsupported.has(record.partOf)) {
      const { partOf: _, overlap: __, ...rest } = record;
      return rest as typeof record;
    }
    const isDisputed = record.evidence.some(
      ({ conflict }) => conflict !== undefined && !standing.has(conflict),
    );
    if (!isDisputed) return record;
    const evidence = record.evidence.map((item) => {
      const { conflict, ...rest } = item;
      return conflict !== undefined && !standing.has(conflict) ? rest : item;
    });
    return { ...record, evidence };
  });
  const index = buildIndex(bare);
  const context = {
    find: (id: string) => {
      const entry = index.byId.get(id);
      return entry && toChecked(entry);
    },
    countyOf: countyFinder(bare.regions, bare.site.region),
  };
  const goodPanel = (panel: PanelSpec): PanelSpec[] => {
    if (refused.has(panel.id)) return [];
    const next = narrowedPanel(panel, unsupported);
    if (next === panel) return [panel];
    return next && (rulesOf(next)?.check?.(next, context) ?? []).length === 0 ? [next] : [];
  };
  const panels = Object.fromEntries(
    Object.entries(bare.panels).map(([domain, list]) => [domain, list.flatMap(goodPanel)]),
  );
  const isPanel = (domain: string, id: string): boolean =>
    panels[domain]?.some((own) => own.id === id) === true;
  const decks = Object.fromEntries(
    Object.entries(bare.decks).map(([name, deck]) => {
      const slides = deck.slides.flatMap((slide): Slide[] => {
        const next = refused.has(slide.id) ? null : narrowedSlide(slide, unsupported, isPanel);
        return next ? [next] : [];
      });
      return [name, { ...deck, slides }];
    }),
  );
  const checks = authored.checks.filter((sum) => !refused.has(sum.id) && !restsOn(sum, unsupported));
  return {
    ...bare,
    panels,
    decks,
    checks,
    conflicts: conflicts.map((own) =>
      own.concerns.some((id) => unsupported.has(id))
        ? { ...own, concerns: own.concerns.filter((id) => !unsupported.has(id)) }
        : own,
    ),
  };
}
