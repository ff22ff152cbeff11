import { readFileSync } from 'node:fs';

/**
 * The headers that deploy/nginx sets for a file, for test servers. They are read from the recipe, so that the two
 * cannot diverge.
 */

/** The recipe's maps and the place where they are used. */
export const readRecipe = (): string =>
  ['maps', 'site'].map((name) => readFileSync(`deploy/nginx/${name}.conf`, 'utf8')).join('\n');

interface NginxMap {
  readonly source: string;
  readonly rows: ReadonlyArray<readonly [key: string, value: string]>;
}

/** A word of the configuration: bare, or quoted with spaces and semicolons in it. */
const WORD = /"((?:[^"\\]|\\.)*)"|([^\s;{}"]+)/;
const ROW = new RegExp(`^\\s*(?:${WORD.source})\\s+(?:${WORD.source});`);

function readMaps(config: string): Map<string, NginxMap> {
  const maps = new Map<string, NginxMap>();
  for (const [, source = '', target = '', body = ''] of config.matchAll(
    /^map (\$\w+) (\$\w+) \{\n([\s\S]*?)\n\}/gm,
  )) {
    const rows = body.split('\n').flatMap((line) => {
      const row = ROW.exec(line);
      return row ? [[row[1] ?? row[2] ?? '', row[3] ?? row[4] ?? ''] as const] : [];
    });
    maps.set(target, { source, rows });
  }
  return maps;
}

/** Looks up a key in a map as nginx does: literal keys first, then patterns in order, then the default. */
function lookUp(rows: NginxMap['rows'], key: string): string {
  const named = rows.find(([name]) => name === key && name !== 'default');
  const matched = rows.find(([name]) => name.startsWith('~') && new RegExp(name.slice(1)).test(key));
  return (named ?? matched ?? rows.find(([name]) => name === 'default'))?.[1] ?? '';
}

/**
 * The headers of a file for a response with status 200, by its path below the site's folder. Names are in
 * lower case; headers with an empty value are left out. `known` are variables that nginx sets itself.
 */
export function recipeHeaders(
  file: string,
  known: Readonly<Record<string, string>> = {},
  config = readRecipe(),
): Record<string, string> {
  const maps = readMaps(config);
  const variables: Readonly<Record<string, string>> = {
    $host: '',
    $youju_file: file,
    $status: '200',
    ...known,
  };
  const variableOf = (name: string): string => {
    const own = variables[name];
    if (own !== undefined) return own;
    const map = maps.get(name);
    if (!map) throw new Error(`deploy/nginx: ${name} is set nowhere`);
    return fill(lookUp(map.rows, variableOf(map.source)));
  };
  const fill = (text: string): string => text.replace(/\$\w+/g, variableOf);
  const added = Array.from(
    config.matchAll(new RegExp(`add_header ([\\w-]+) (?:${WORD.source}) always;`, 'g')),
    ([, name = '', quoted, bare]): [string, string] => [name.toLowerCase(), fill(quoted ?? bare ?? '')],
  );
  return Object.fromEntries(added.filter(([, value]) => value !== ''));
}

/** The same without caching headers, for servers whose files change between two tests. */
export function policyHeaders(file: string): Record<string, string> {
  const { 'cache-control': _, ...policies } = recipeHeaders(file);
  return policies;
}
