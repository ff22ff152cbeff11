import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readText, trackedFiles } from './files.ts';

/** Browser code is compiled without Node's types, Node code without the DOM's, the model and the rules of panel kinds with neither. */

const read = (path: string) => ts.readConfigFile(path, ts.sys.readFile).config;
const folders: string[] = read('tsconfig.json').references.map(({ path }: { path: string }) => path);

/** The files and options of the settings in a folder. */
function parseSettings(folder: string): { files: string[]; options: ts.CompilerOptions } {
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(
    read(join(folder, 'tsconfig.json')),
    ts.sys,
    folder,
  );
  expect(errors).toEqual([]);
  return { files: fileNames.map((path) => relative('', path)), options };
}

/** Every package that the files import, because its types could bring in what the settings exclude. */
function packagesOf(files: readonly string[]): string[] {
  const names = files.flatMap((path) =>
    ts.preProcessFile(readText(path)).importedFiles.map(({ fileName }) => fileName),
  );
  return [...new Set(names)].filter((name) => !/^(?:\.|node:)/.test(name)).sort();
}

/** Parsing the type libraries takes most of the time, so all settings share the result. */
const sources = new Map<string, ts.SourceFile | undefined>();

/** The compiler errors of a file with this text in a folder. */
function diagnose(folder: string, text: string): string[] {
  const { files, options } = parseSettings(folder);
  const path = join(folder, 'seed.ts');
  const imports = packagesOf(files).map((name) => `import '${name}';\n`);
  const seed = ts.createSourceFile(path, `${imports.join('')}${text}\nexport {};\n`, ts.ScriptTarget.ES2022);
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    if (name === path) return seed;
    if (!sources.has(name)) sources.set(name, getSourceFile(name, ...rest));
    return sources.get(name);
  };
  const ambient = files.filter((name) => name.endsWith('.d.ts'));
  const program = ts.createProgram([path, ...ambient], { ...options, composite: false, noEmit: true }, host);
  return program
    .getSemanticDiagnostics(seed)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const NODE = 'process.exit();';
const DOM = 'document.title;';

describe('settings of the compiler', () => {
  it('hold each file once', () => {
    const code = trackedFiles().filter((path) =>
      /^(?:(?:src|data\/pipeline|tools|tests)\/.*|[^/]+)\.tsx?$/.test(path),
    );
    expect(code.length).toBeGreaterThan(400);
    expect(folders.flatMap((folder) => parseSettings(folder).files).sort()).toEqual(code.sort());
  });

  it.each([
    ['src/model', NODE, 'process'],
    ['src/model', DOM, 'document'],
    ['src/panels/kinds', NODE, 'process'],
    ['src/panels/kinds', DOM, 'document'],
    ['src', NODE, 'process'],
    ['src/prerender', DOM, 'document'],
    ['data/pipeline', DOM, 'document'],
    ['tools', DOM, 'document'],
  ])('of %s refuse %s', (folder, text, name) => {
    const said = diagnose(folder, text);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(new RegExp(`^Cannot find name '${name}'`));
  });

  // Otherwise a seed that does not compile at all would be refused everywhere.
  it.each([
    ['src/model', "new URLSearchParams('a=b').get('a');"],
    ['src/panels/kinds', 'JSON.stringify([]);'],
    ['src', DOM],
    ['src/prerender', NODE],
    ['data/pipeline', NODE],
    ['tools', NODE],
    ['tests', `${NODE} ${DOM}`],
  ])('of %s allow %s', (folder, text) => {
    expect(diagnose(folder, text)).toEqual([]);
  });

  it('name every folder that has any', () => {
    const found = trackedFiles()
      .filter((path) => /\/tsconfig\.json$/.test(path) && !path.startsWith('tests/fixtures/'))
      .map(dirname);
    expect(found.sort()).toEqual([...folders].sort());
  });
});
