import type { Indicator, Observation } from '../../../src/model/authored/records.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import type { RecordFields } from './draftTypes.ts';

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

const ORDINALS = '二三四五六七八九';

/**
 * Another value of an indicator for one place and time, under a name of its own: the text means something else by it,
 * and its paragraph is all that is known of the difference.
 */
export function namedApart(
  { name, observations }: Indicator,
  observation: Observation,
  paragraph: number,
): Observation {
  const names = ['', ...Array.from(ORDINALS, (sign) => `，其${sign}`)].map(
    (rest) => `${name}（第${paragraph}段${rest}）`,
  );
  const named = names
    .map((own) => ({ ...observation, name: own }))
    .find((own) => !observations.some((other) => isSameQuestion(other, own)));
  return named ?? { ...observation, name: `${name}（第${paragraph}段，${observation.value}）` };
}

/** An observation with the number that a newer text of its document says. */
export function revisedBy(
  observation: Observation,
  figure: RecordFields['figure'],
  evidence: Evidence,
): Observation {
  const { valueKind: _, values: __, ...rest } = observation;
  const { value, valueKind, values, magnitude, qualifier } = figure;
  return {
    ...rest,
    value,
    magnitude,
    qualifier,
    ...(valueKind === undefined ? {} : { valueKind }),
    ...(values === undefined ? {} : { values }),
    evidence: [...observation.evidence, evidence],
  };
}
