import { sitePlans } from '../../../src/model/authored/sitePlans.ts';
import { periodDays } from '../../../src/model/fields/moment.ts';
import { isForeign, planOf } from '../../../src/model/fields/planPeriod.ts';
import type { CoreShard } from '../../../src/model/published/dataset.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { AuthoredRecord } from '../read/listRecords.ts';
import type { Lock } from '../read/lock.ts';
import type { Authored } from '../read/readAuthored.ts';
import { figureEntries, figureKinds } from './buildDocument.ts';

/**
 * Counts the numerals that a domain's records account for, each position in a text once, however the records
 * are split.
 */
export function domainFigures(domain: string, authored: Authored, index: AuthoredIndex, lock: Lock): number {
  return authored.documents
    .map(({ id }) => index.evidenceOf(id).filter(({ entry }) => entry.domain === domain))
    .reduce((sum, own) => sum + figureKinds(own, lock).length, 0);
}

/**
 * Counts the figures by plan period, where there are several or some are of years that are foreign to the only one;
 * otherwise the count of all says it. A figure belongs to the plan in which its period lies as a whole.
 */
function countByPlan(
  { site }: Authored,
  entries: readonly AuthoredRecord[],
): Pick<NonNullable<CoreShard['told']>, 'plans'> {
  const plans = sitePlans(site);
  const foreign = entries.some(({ record: { period } }) => isForeign(period, plans));
  if (plans.length === 1 && !foreign) return {};
  const of = plans.map(
    (plan) => entries.filter(({ record: { period } }) => planOf(period, plans) === plan).length,
  );
  const undated = entries.filter(({ record: { period } }) => periodDays(period) === null).length;
  const inPlans = of.reduce((sum, count) => sum + count, 0);
  return {
    plans: {
      figures: plans.map((plan, at) => ({ ...plan, figures: of[at] ?? 0 })),
      others: entries.length - inPlans - undated,
      undated,
    },
  };
}

/** Counts over the city's own documents; reference places and their domains are excluded. */
export function countFigures(
  authored: Authored,
  index: AuthoredIndex,
  lock: Lock,
): NonNullable<CoreShard['told']> {
  const { site, documents } = authored;
  const own = new Set(site.domains.flatMap(({ id, reference }) => (reference === true ? [] : [id])));
  const figures = documents
    .filter(({ region }) => region === site.region)
    .map(({ id }) => figureEntries(index.evidenceOf(id), lock))
    .filter((entries) => entries.length > 0);
  const records = index.records.filter(({ domain }) => own.has(domain));
  const formulas = records.flatMap((entry) =>
    entry.kind === 'observation' && entry.record.derived !== undefined ? [entry.record.derived.formula] : [],
  );
  return {
    figures: figures.flat().length,
    documents: figures.length,
    derived: new Set(formulas).size,
    ...countByPlan(authored, figures.flat()),
  };
}
