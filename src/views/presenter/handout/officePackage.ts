import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * An office file is a zip of parts, with a list of their types and with relationships between them. Programs
 * offer to repair a file that declares a missing part, and the library declares some that it never writes.
 */

export type Parts = Readonly<Record<string, Uint8Array>>;

const TYPES = '[Content_Types].xml';

/** Reads every part of a file by its path; folder entries are left out. */
export function readParts(file: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(file)).filter(([path]) => !path.endsWith('/')));
}

/** Writes a file; the list of types comes first, because streaming readers expect it there. */
export function writeParts(parts: Parts): Uint8Array {
  const { [TYPES]: types, ...rest } = parts;
  return zipSync({ ...(types ? { [TYPES]: types } : {}), ...rest }, { level: 6 });
}

export const partText = (parts: Parts, path: string): string => {
  const bytes = parts[path];
  if (!bytes) throw new Error(`文件中没有部件 ${path}`);
  return strFromU8(bytes);
};

/** Rewrites the text of the parts whose path a pattern matches. */
export function rewriteParts(
  parts: Parts,
  pattern: RegExp,
  rewrite: (path: string, text: string) => string,
): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) =>
      pattern.test(path) ? [path, strToU8(rewrite(path, strFromU8(bytes)))] : [path, bytes],
    ),
  );
}

/** A declared part: the declaring part, the declaring tag, and the path it refers to. */
export interface Declaration {
  readonly where: string;
  readonly tag: string;
  readonly part: string;
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** Resolves a path such as `../charts/chart1.xml` relative to `ppt/slides/slide1.xml`. */
function resolvePath(from: string, target: string): string {
  const base = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.replace(/^\//, '').split('/')) {
    if (step === '..') base.pop();
    else if (step !== '.') base.push(step);
  }
  return base.join('/');
}

/**
 * The owner of a relationships part: `ppt/slides/_rels/slide1.xml.rels` belongs to `ppt/slides/slide1.xml`,
 * the root's to none.
 */
const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, '$1');

const tagsOf = (text: string, name: string): string[] =>
  text.match(new RegExp(`<${name}\\s[^>]*>`, 'g')) ?? [];

/** Lists every part that the package declares. */
export function listDeclared(parts: Parts): Declaration[] {
  const overrides = tagsOf(partText(parts, TYPES), 'Override').map((tag) => ({
    where: TYPES,
    tag,
    part: resolvePath('', attribute(tag, 'PartName') ?? ''),
  }));
  const related = Object.keys(parts)
    .filter((path) => path.endsWith('.rels'))
    .flatMap((where) =>
      tagsOf(partText(parts, where), 'Relationship')
        .filter((tag) => attribute(tag, 'TargetMode') !== 'External')
        .map((tag) => ({ where, tag, part: resolvePath(ownerOf(where), attribute(tag, 'Target') ?? '') })),
    );
  return [...overrides, ...related];
}

export const listMissing = (parts: Parts): Declaration[] =>
  listDeclared(parts).filter(({ part }) => !(part in parts));

/** Lists parts without a declared type. */
export function listUntyped(parts: Parts): string[] {
  const types = partText(parts, TYPES);
  const named = new Set(tagsOf(types, 'Override').map((tag) => attribute(tag, 'PartName')));
  const endings = new Set(tagsOf(types, 'Default').map((tag) => attribute(tag, 'Extension')));
  return Object.keys(parts).filter(
    (path) => path !== TYPES && !named.has(`/${path}`) && !endings.has(path.slice(path.lastIndexOf('.') + 1)),
  );
}

/**
 * Removes the declaration of every missing part. Throws where a relationship is in use, because the file
 * would be broken, and names the part it lacks.
 */
export function repairPackage(parts: Parts): Parts {
  const repaired: Record<string, Uint8Array> = { ...parts };
  for (const { where, tag, part } of listMissing(parts)) {
    const id = attribute(tag, 'Id');
    const owner = ownerOf(where);
    if (id !== null && owner in parts && partText(parts, owner).includes(`"${id}"`))
      throw new Error(`${owner} 引用的部件 ${part} 不存在`);
    repaired[where] = strToU8(partText(repaired, where).replace(tag, ''));
  }
  return repaired;
}
