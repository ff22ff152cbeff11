/**
 * What was found in the folders of the kinds (`./bar/kind.ts`), by the kind's name. `import.meta.glob` lists
 * the files when the code is built, so that each chunk holds the files that it asks for and no others. The
 * callers mark the call as pure: a bundle in which nobody asks for the list leaves its files out.
 */
export function byFolder<T>(found: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(found).map(([path, part]) => [path.split('/').slice(-2)[0] ?? path, part]));
}
