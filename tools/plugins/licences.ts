import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A third-party package that the built site contains. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package declares it. */
  readonly identifier: string;
  /** The text of its licence, and of its notice if it has one. */
  readonly text: string;
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

const LICENCE_FILE = /^(?:licen[cs]e|copying)/i;
const NOTICE_FILE = /^notice/i;

/** Helpers that the bundler adds to chunks, by the prefix of their module names. */
const HELPERS: ReadonlyArray<readonly [prefix: string, name: string]> = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
  ['\0@oxc-project+runtime@', 'rolldown'],
];

/** Folder of the package that a module belongs to; null for our own modules. */
function packageOf(module: string, root: string): string | null {
  const helper = HELPERS.find(([prefix]) => module.startsWith(prefix));
  if (helper) return folderOf(helper[1], root);
  const inside = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replace(/\\/g, '/'));
  return inside?.[1] ?? null;
}

/**
 * The folder in which a package is installed, looked up from `root` or from the package that depends on it.
 */
function folderOf(name: string, root: string): string {
  const seenFrom = [root, join(root, 'node_modules/vite')];
  for (const from of seenFrom)
    for (const base of createRequire(join(from, 'package.json')).resolve.paths(name) ?? [])
      if (existsSync(join(base, name, 'package.json'))) return join(base, name);
  throw new Error(`没有找到程序包 ${name}，无法写明它的许可证`);
}

/**
 * Reads the licence of a package. Throws where it neither includes one nor declares one whose text is known.
 */
function readLicence(folder: string): Licence {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
  const { name, version, license: identifier = '', author } = about;
  const files = readdirSync(folder).sort();
  const [own] = files.filter((file) => LICENCE_FILE.test(file));
  const notices = files.filter((file) => NOTICE_FILE.test(file));
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').trim();
  const known = LICENCE_TEXTS[identifier];
  if (own === undefined && known === undefined)
    throw new Error(`${name} ${version}：没有许可证文件，声明为“${identifier}”，请补上它的许可证文本`);
  const holder = typeof author === 'object' ? author.name : (author ?? name).replace(/\s*[<(].*$/, '');
  const text = own === undefined ? `Copyright (c) ${holder}\n\n${known}` : read(own);
  return {
    name,
    version,
    identifier: identifier.replace(/^\((.*)\)$/, '$1'),
    text: [text, ...notices.map(read)].join('\n\n'),
  };
}

/**
 * Collects the third-party packages of a build, each once, by name: those of its modules, and the `named`
 * ones.
 */
export function collectLicences(
  modules: Iterable<string>,
  named: readonly string[],
  root: string,
): Licence[] {
  const folders = new Set(named.map((name) => folderOf(name, root)));
  for (const module of modules) {
    const folder = packageOf(module, root);
    if (folder !== null) folders.add(folder);
  }
  // Two packages may each install the same version of a third.
  const all = new Map([...folders].map(readLicence).map((item) => [`${item.name} ${item.version}`, item]));
  return [...all].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([, licence]) => licence);
}

const RULE = '='.repeat(72);

/**
 * Formats the list: a line for each package, then every licence text once under the packages it applies to.
 */
export function licencesText(licences: readonly Licence[]): string {
  const heading = ({ name, version, identifier }: Licence) => `${name} ${version} (${identifier})`;
  const byText = new Map<string, Licence[]>();
  for (const licence of licences) byText.set(licence.text, [...(byText.get(licence.text) ?? []), licence]);
  return [
    `本站程序含有下列第三方软件，共${licences.length}个，许可证原文附后。`,
    `Third-party software in this site: ${licences.length} packages, their licences below.`,
    '',
    ...licences.map(heading),
    ...Array.from(byText, ([text, holders]) => `\n${RULE}\n${holders.map(heading).join('\n')}\n\n${text}`),
    '',
  ].join('\n');
}

/**
 * Licence texts by SPDX identifier, without the copyright line, for packages that declare one and include no
 * file.
 */
const LICENCE_TEXTS: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};
