/** What a lock file says of the installed packages. */

interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly link?: boolean;
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** Whether it, or something of it, may be part of what is published. */
  readonly ships: boolean;
}

const INSIDE = 'node_modules/';
const nameOf = (place: string): string => place.slice(place.lastIndexOf(INSIDE) + INSIDE.length);

/** The folder around that of a package; empty for the outermost. */
const around = (place: string): string => place.slice(0, Math.max(0, place.lastIndexOf(`/${INSIDE}`)));

/** Where a package finds another one: in its own folder, or in one further out. */
function placeOf(name: string, from: string, { packages }: LockFile): string | null {
  for (let base = from; base !== ''; base = around(base)) {
    const place = `${base}/${INSIDE}${name}`;
    if (packages[place]) return place;
  }
  return packages[INSIDE + name] ? INSIDE + name : null;
}

/**
 * Lists every installed package, by name and version. What ships are the dependencies and what these depend on, and so
 * the packages in `further`, which the build takes from among its own.
 */
export function listPackages(lock: LockFile, further: readonly string[]): InstalledPackage[] {
  const shipped = new Set<string>();
  const take = (place: string): void => {
    if (shipped.has(place)) return;
    shipped.add(place);
    const { dependencies = {}, optionalDependencies = {} } = lock.packages[place] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const next = placeOf(name, place, lock);
      if (next !== null) take(next);
    }
  };
  for (const name of [...Object.keys(lock.packages['']?.dependencies ?? {}), ...further]) {
    const place = INSIDE + name;
    if (!lock.packages[place]) throw new Error(`package-lock.json 里没有 ${name}`);
    take(place);
  }
  const all = Object.entries(lock.packages).flatMap(([place, { version, link }]) =>
    place === '' || link || version === undefined
      ? []
      : [{ name: nameOf(place), version, ships: shipped.has(place) }],
  );
  // Two folders may hold one version of a package; it ships where one of them does.
  const found = new Map<string, InstalledPackage>();
  for (const item of all) {
    const key = `${item.name} ${item.version}`;
    found.set(key, { ...item, ships: item.ships || (found.get(key)?.ships ?? false) });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
