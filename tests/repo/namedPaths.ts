import { isLeftOut } from './files.ts';

/** Files and folders that comments and settings name, and scripts that programs run. */

/** Paths made by a build or by a person, which are not tracked. */
const UNTRACKED = /^(?:data\/originals|data\/open)(?:\/|$)/;

const ROOTED = /(?<![\w./-])(?:\.ci|data|deploy|docs|public|src|tests|tools)\/[\w./-]*\w/g;
/** A file by its name, or by the end of its path. */
const BY_NAME = /(?<![\w./<>*{}-])(?:\.\.?\/)*([\w/.-]*\w\.(?:tsx?|css|conf|md))\b(?!\w)/g;

const commentsOf = (text: string): string[] =>
  Array.from(text.matchAll(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*/g), ([comment]) => comment);

/**
 * Whether the path is a tracked file, a folder of one, or the beginning of one before an extension or a
 * pattern.
 */
const isThere = (path: string, files: readonly string[]): boolean =>
  UNTRACKED.test(path) ||
  isLeftOut(path, files) ||
  files.some((file) => file.startsWith(path) && /^(?:$|[/.])/.test(file.slice(path.length)));

/** Paths that the comments of a file name and the project does not have. */
export function missingInComments(text: string, files: readonly string[]): string[] {
  return commentsOf(text).flatMap((comment) => {
    const rooted = Array.from(comment.matchAll(ROOTED), ([path]) => path);
    const named = Array.from(comment.matchAll(BY_NAME), ([, name = '']) => name);
    return [
      ...rooted.filter((path) => !isThere(path, files)),
      ...named.filter(
        (name) => !isLeftOut(name, files) && !files.some((file) => `/${file}`.endsWith(`/${name}`)),
      ),
    ];
  });
}

/** Paths in a settings file that do not exist; for a pattern the part before its first wildcard counts. */
export function missingInSettings(text: string, files: readonly string[]): string[] {
  const paths = Array.from(
    text.matchAll(/"!?((?:data|deploy|src|tests|tools)\/[^" ]*)"/g),
    ([, path = '']) => path,
  );
  return paths.filter((path) => !isThere(path.replace(/[*{].*$/, '').replace(/\/$/, ''), files));
}

/** The arguments of `npm(…)`, as the runners call it, and of a command that is written out. */
const NPM_CALL = /\bnpm\(([^()]*)\)|'npm',\s*'run',\s*((?:'-[^']*',\s*)*'[^']*')/g;

/** npm scripts that a program runs and `package.json` does not have. */
export function missingScripts(text: string, scripts: readonly string[]): string[] {
  return Array.from(text.matchAll(NPM_CALL), ([, called = '', written = '']) => called || written)
    .flatMap((args) => Array.from(args.matchAll(/'([a-z][\w:]*)'/g), ([, name = '']) => name).slice(0, 1))
    .filter((name) => !scripts.includes(name));
}
