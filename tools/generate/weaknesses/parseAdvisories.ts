import * as v from 'valibot';
import type { VersionRange } from './versionRange.ts';

/**
 * Lists of known weaknesses, in the two forms in which they are passed on as files: OSV, one weakness a file, as the
 * advisory databases keep them; and Retire.js, one file with the packages by name.
 */

export interface Advisory {
  /** The number by which it is known. */
  readonly id: string;
  readonly package: string;
  readonly severity: string;
  readonly summary: string;
  readonly ranges: readonly VersionRange[];
  /** Versions that are named one by one. */
  readonly versions: readonly string[];
}

const event = v.object({
  introduced: v.optional(v.string()),
  fixed: v.optional(v.string()),
  last_affected: v.optional(v.string()),
});
const osvSchema = v.object({
  id: v.string(),
  summary: v.optional(v.string(), ''),
  details: v.optional(v.string(), ''),
  withdrawn: v.optional(v.string()),
  affected: v.optional(
    v.array(
      v.object({
        package: v.optional(v.object({ ecosystem: v.string(), name: v.string() })),
        ranges: v.optional(v.array(v.object({ type: v.string(), events: v.array(event) })), []),
        versions: v.optional(v.array(v.string()), []),
        database_specific: v.optional(
          v.object({ last_known_affected_version_range: v.optional(v.string()) }),
        ),
      }),
    ),
    [],
  ),
  database_specific: v.optional(v.object({ severity: v.optional(v.nullable(v.string())) })),
});

const retireSchema = v.record(
  v.string(),
  v.object({
    npmname: v.optional(v.string()),
    vulnerabilities: v.optional(
      v.array(
        v.object({
          below: v.optional(v.string()),
          atOrAbove: v.optional(v.string()),
          severity: v.optional(v.string(), ''),
          identifiers: v.optional(
            v.object({
              summary: v.optional(v.string()),
              githubID: v.optional(v.string()),
              CVE: v.optional(v.array(v.string())),
            }),
            {},
          ),
          info: v.optional(v.array(v.string()), []),
        }),
      ),
      [],
    ),
  }),
);

/** Each event that opens a stretch, with the one that closes it. */
function rangesOf(events: ReadonlyArray<v.InferOutput<typeof event>>): VersionRange[] {
  const ranges: VersionRange[] = [];
  let from: string | null | undefined;
  for (const { introduced, fixed, last_affected } of events) {
    if (introduced !== undefined) from = introduced === '0' ? null : introduced;
    else if (from !== undefined && (fixed !== undefined || last_affected !== undefined)) {
      ranges.push({ from, below: fixed ?? null, upTo: last_affected ?? null });
      from = undefined;
    }
  }
  return from === undefined ? ranges : [...ranges, { from, below: null, upTo: null }];
}

function fromOsv({
  id,
  summary,
  details,
  withdrawn,
  affected,
  database_specific,
}: v.InferOutput<typeof osvSchema>): Advisory[] {
  if (withdrawn !== undefined) return [];
  return affected.flatMap(({ package: named, ranges, versions, database_specific: own }) => {
    if (named?.ecosystem !== 'npm') return [];
    // Some close a stretch beside the events: "<= 1.2.3".
    const last = /^<=?\s*(\S+)$/.exec(own?.last_known_affected_version_range ?? '');
    const stretches = ranges
      .filter(({ type }) => type !== 'GIT')
      .flatMap(({ events }) => rangesOf(events))
      .map((range) =>
        last && range.below === null && range.upTo === null
          ? {
              ...range,
              [own?.last_known_affected_version_range?.startsWith('<=') ? 'upTo' : 'below']: last[1] ?? null,
            }
          : range,
      );
    return {
      id,
      package: named.name,
      severity: (database_specific?.severity ?? '').toLowerCase(),
      summary: summary || (details.split('\n')[0] ?? ''),
      ranges: stretches,
      versions: stretches.length > 0 ? [] : versions,
    };
  });
}

const fromRetire = (listed: v.InferOutput<typeof retireSchema>): Advisory[] =>
  Object.entries(listed).flatMap(([name, { npmname, vulnerabilities }]) =>
    vulnerabilities.map(({ below, atOrAbove, severity, identifiers, info }) => ({
      id: identifiers.githubID ?? identifiers.CVE?.[0] ?? info[0] ?? '',
      package: npmname ?? name,
      severity: severity.toLowerCase(),
      summary: identifiers.summary ?? '',
      ranges: [{ from: atOrAbove ?? null, below: below ?? null, upTo: null }],
      versions: [],
    })),
  );

/** Throws where the text is in neither form. */
export function parseAdvisories(text: string, file: string): Advisory[] {
  const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  const list = Array.isArray(json) ? json : [json];
  if (list.every((item) => v.is(osvSchema, item)))
    return list.flatMap((item) => fromOsv(v.parse(osvSchema, item)));
  const retired = v.safeParse(retireSchema, json);
  const holdsAny =
    retired.success && Object.values(retired.output).some((item) => item.vulnerabilities.length > 0);
  if (Array.isArray(json) || !retired.success || !holdsAny)
    throw new Error(`${file}：既不是 OSV 也不是 Retire.js 的格式`);
  return fromRetire(retired.output);
}
