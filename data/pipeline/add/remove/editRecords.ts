import type { AuthoredRecord } from '../../read/listRecords.ts';
import type { Authored } from '../../read/readAuthored.ts';

type AnyRecord = AuthoredRecord['record'];

/**
 * The data with every record as `edit` makes it; null takes the record away, and with its last observation the
 * indicator. What `edit` returns as it was stays the same object, so that its file is not written anew.
 */
export function editRecords(
  authored: Authored,
  edit: <T extends AnyRecord>(record: T) => T | null,
): Authored {
  const list = <T extends AnyRecord>(records: readonly T[]): T[] => records.flatMap((own) => edit(own) ?? []);
  return {
    ...authored,
    indicators: Object.fromEntries(
      Object.entries(authored.indicators).map(([domain, indicators]) => [
        domain,
        indicators.flatMap((indicator) => {
          const observations = list(indicator.observations);
          if (observations.length === 0) return [];
          const isSame =
            observations.length === indicator.observations.length &&
            observations.every((own, at) => own === indicator.observations[at]);
          return [isSame ? indicator : { ...indicator, observations }];
        }),
      ]),
    ),
    honours: list(authored.honours),
    coverage: list(authored.coverage),
    statements: list(authored.statements),
    counties: list(authored.counties),
  };
}
