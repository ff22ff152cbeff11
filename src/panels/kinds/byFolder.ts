/**
 * Groups modules in the folders of the kinds (`./bar/kind.ts`) by the kind's name. `import.meta.glob` lists
 * the files at build time, so that each chunk contains only the files it requests.
 */
export function byFolder<T>(found: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(found).map(([path, part]) => [path.split('/').slice(-2)[0] ?? path, part]));
}
