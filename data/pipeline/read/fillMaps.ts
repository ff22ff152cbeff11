import type { PanelSpec } from '../../../src/model/authored/panelSpec.ts';
import { OVERVIEW } from '../../../src/model/paths.ts';
import { countyFinder, selectCounties } from '../../../src/model/select/counties.ts';
import {
  type CountyValues,
  coversNearlyAll,
  currentValues,
  selectCountyValues,
  type ValuedRecord,
} from '../../../src/model/select/countyValues.ts';
import { rulesOf } from '../../../src/panels/kinds/kindRules.ts';
import { type AuthoredRecord, listRecords, recordQuantity } from './listRecords.ts';
import type { Authored } from './readAuthored.ts';

/** An authored record in the form that the comparison of counties uses. */
export function toValued(entry: AuthoredRecord): ValuedRecord {
  const { id, record, evidence } = entry;
  const base = {
    id,
    region: record.region,
    period: record.period,
    quantity: recordQuantity(entry),
    evidence,
  };
  const group = record.group === undefined ? {} : { group: record.group };
  if (entry.kind !== 'observation') return { ...base, ...group, indicator: null, role: null, status: null };
  const { role, status, basis, partOf, sense, derived } = entry.record;
  return {
    ...base,
    ...group,
    indicator: entry.indicator.id,
    role,
    status,
    ...(basis === undefined ? {} : { basis }),
    ...(partOf === undefined ? {} : { partOf }),
    ...(sense === undefined ? {} : { sense }),
    ...(derived === undefined ? {} : { derived }),
  };
}

/** The records of a map panel's domain, or of all domains, that are in a county of the city. */
export function recordsInCounties(
  domain: string,
  authored: Authored,
  records: readonly AuthoredRecord[] = listRecords(authored),
): AuthoredRecord[] {
  const countyOf = countyFinder(authored.regions, authored.site.region);
  return records.filter(
    (entry) => (domain === OVERVIEW || entry.domain === domain) && countyOf(entry.record.region) !== null,
  );
}

/**
 * The records of a map: figures of nearly all counties where the data have them, otherwise every record about
 * a county.
 */
function listMap(domain: string, authored: Authored): string[] {
  const found = recordsInCounties(domain, authored);
  const counties = selectCounties(authored.regions, authored.site.region);
  const valued = selectCountyValues(found.map(toValued), counties);
  const [full] = [...new Set(valued.map(({ indicator }) => indicator))].flatMap((indicator) => {
    const current = currentValues(valued.filter((set) => set.indicator === indicator));
    return current && coversNearlyAll(current, counties) ? [current] : [];
  });
  if (full) return idsOf(full);
  const order = new Map(counties.map(({ id }, at) => [id, at]));
  const countyOf = countyFinder(authored.regions, authored.site.region);
  const orderOf = ({ record }: AuthoredRecord) => order.get(countyOf(record.region) ?? '') ?? 0;
  return [...found].sort((a, b) => orderOf(a) - orderOf(b)).map(({ id }) => id);
}

const idsOf = ({ values }: CountyValues<ValuedRecord>): string[] =>
  [...values.values()].flat().map(({ id }) => id);

/**
 * The figures of one indicator by county: those of the date that the panel names; else the current ones on a
 * map, which has one date, and those of all dates where the reader chooses from them. Empty where no date has
 * figures of two counties.
 */
function listValues(panel: PanelSpec, authored: Authored): string[] {
  const { indicator, year } = panel;
  const counties = selectCounties(authored.regions, authored.site.region);
  const own = listRecords(authored)
    .map(toValued)
    .filter((record) => record.indicator === indicator);
  const sets = selectCountyValues(own, counties);
  if (year !== undefined) return sets.filter(({ key }) => key === year.toLowerCase()).flatMap(idsOf);
  const current = currentValues(sets);
  if (rulesOf(panel)?.oneDate) return current ? idsOf(current) : [];
  return sets.flatMap(idsOf);
}

const isOpen = (panel: PanelSpec): boolean =>
  panel.records.length === 0 && rulesOf(panel)?.listsCounties === true;

/** A panel with the records that the build puts into it; a panel that lists its own stays as it is. */
export function fillPanel(panel: PanelSpec, domain: string, authored: Authored): PanelSpec {
  if (!isOpen(panel)) return panel;
  const records = panel.indicator === undefined ? listMap(domain, authored) : listValues(panel, authored);
  return { ...panel, records };
}

/**
 * Fills the records of maps and rankings that list none, so that a document about another county is on the map as
 * soon as it has records.
 */
export function fillMaps(authored: Authored): Authored {
  if (!Object.values(authored.panels).some((list) => list.some(isOpen))) return authored;
  const panels = Object.fromEntries(
    Object.entries(authored.panels).map(([domain, list]) => [
      domain,
      list.map((panel) => fillPanel(panel, domain, authored)),
    ]),
  );
  return { ...authored, panels };
}
