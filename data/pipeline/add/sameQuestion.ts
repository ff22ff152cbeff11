import type { Observation } from '../../../src/model/authored/records.ts';

/** Whether two values of one indicator answer one question, and whether they say the same. */

/** The dates of a period as one string; empty where it has none. */
export const dated = (period: Observation['period']): string =>
  period.from === undefined && period.to === undefined
    ? ''
    : `${period.from ?? ''}—${period.to ?? period.from ?? ''}`;

/** Whether two observations of one indicator answer one question, so that the check allows only one of them. */
export const isSameQuestion = (a: Observation, b: Observation): boolean =>
  a.region === b.region &&
  dated(a.period) === dated(b.period) &&
  a.period.kind === b.period.kind &&
  a.role === b.role &&
  a.status === b.status &&
  a.basis === b.basis &&
  a.name === b.name;

export const isSameValue = (a: Observation, b: Observation): boolean =>
  a.value === b.value &&
  a.magnitude === b.magnitude &&
  a.qualifier === b.qualifier &&
  a.sense === b.sense &&
  (a.values ?? []).join() === (b.values ?? []).join();
