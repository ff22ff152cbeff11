import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LICENCES_PATH } from '../../src/model/paths.ts';
import { collectLicences, licencesText } from '../plugins/licences.ts';
import { DATA_PACKAGES } from '../plugins/licencesPlugin.ts';

/** Own licence and notice, by the name that they have in a folder where an editor opens them. */
const OWN: ReadonlyArray<readonly [source: string, name: string]> = [
  ['LICENSE', 'LICENSE.txt'],
  ['NOTICE', 'NOTICE.txt'],
];

const thirdParties = (root: string, modules: readonly string[]): string =>
  licencesText(collectLicences(modules, DATA_PACKAGES, root));

/** Licence, notice and those of third parties, as files of the folder. */
export const folderLicences = (root: string, modules: readonly string[]): Array<[string, string]> => [
  ...OWN.map(([source, name]): [string, string] => [name, readFileSync(join(root, source), 'utf8')]),
  [LICENCES_PATH, thirdParties(root, modules)],
];

/** The same as one text, for the single file. */
export const singleLicences = (root: string, modules: readonly string[]): string =>
  [...OWN.map(([source]) => readFileSync(join(root, source), 'utf8')), thirdParties(root, modules)].join(
    '\n',
  );
