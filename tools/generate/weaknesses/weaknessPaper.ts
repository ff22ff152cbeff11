import type { InstalledPackage } from './lockPackages.ts';
import type { Advisory } from './parseAdvisories.ts';
import { compareVersions, isWithin } from './versionRange.ts';

export interface Weakness {
  readonly package: InstalledPackage;
  readonly advisory: Advisory;
  /** The first version without it; null where there is none. */
  readonly repaired: string | null;
}

/** Which of the packages have which weakness, in the order of the packages. */
export function findWeaknesses(
  packages: readonly InstalledPackage[],
  advisories: readonly Advisory[],
): Weakness[] {
  const byName = new Map<string, Advisory[]>();
  for (const advisory of advisories)
    byName.set(advisory.package, [...(byName.get(advisory.package) ?? []), advisory]);
  return packages.flatMap((item) =>
    (byName.get(item.name) ?? []).flatMap((advisory): Weakness[] => {
      const range = advisory.ranges.find((candidate) => isWithin(item.version, candidate));
      if (!range && !advisory.versions.some((version) => compareVersions(version, item.version) === 0))
        return [];
      return [{ package: item, advisory, repaired: range?.below ?? null }];
    }),
  );
}

export interface PaperParts {
  readonly packages: readonly InstalledPackage[];
  readonly advisories: readonly Advisory[];
  /** What the lists are and of when, as the command was told. */
  readonly source: string;
}

const cell = (text: string): string =>
  text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').replace(/</g, '&lt;').trim();

function table(weaknesses: readonly Weakness[]): string[] {
  if (weaknesses.length === 0) return ['None is known to these lists.'];
  return [
    '| package | weakness | how severe | what it is | repaired in |',
    '|---|---|---|---|---|',
    ...weaknesses.map(
      ({ package: { name, version }, advisory: { id, severity, summary }, repaired }) =>
        `| ${name} ${version} | ${cell(id)} | ${cell(severity)} | ${cell(summary)} | ${repaired ?? 'not yet'} |`,
    ),
  ];
}

/** The paper: what was looked at, what is known of it, and what the lists do not know at all. */
export function weaknessPaper({ packages, advisories, source }: PaperParts): string {
  const known = new Set(advisories.map((advisory) => advisory.package));
  const found = findWeaknesses(packages, advisories);
  const [shipped, others] = [packages.filter(({ ships }) => ships), packages.filter(({ ships }) => !ships)];
  const versions = (items: readonly InstalledPackage[]) =>
    items.map(({ name, version }) => `${name} ${version}`).join(', ');
  const unknown = shipped.filter(({ name }) => !known.has(name));
  return [
    '# Known weaknesses of what ships',
    '',
    'Written by `npm run docs:weaknesses`, from lists of weaknesses given to it as files, because not every registry offers an audit. It says what these lists say about the versions in `package-lock.json`, and no more. `npm run audit:ship` asks the registry, where it answers.',
    '',
    `Lists: ${source}, with ${advisories.length} weaknesses of ${known.size} packages.`,
    '',
    '## Ships',
    '',
    `${shipped.length} packages may be part, with code or data, of the site, the copies for disks or the installable site. The lists hold something, of whatever version, about ${shipped.length - unknown.length} of them.`,
    '',
    ...table(found.filter((item) => item.package.ships)),
    '',
    `Looked up and in the lists: ${versions(shipped.filter(({ name }) => known.has(name))) || 'none'}.`,
    '',
    `Not in the lists, which proves nothing: ${versions(unknown) || 'none'}.`,
    '',
    '## Builds only',
    '',
    `${others.length} packages build and test, and are no part of what is published. The lists hold something about ${others.filter(({ name }) => known.has(name)).length} of them.`,
    '',
    ...table(found.filter((item) => !item.package.ships)),
    '',
  ].join('\n');
}
