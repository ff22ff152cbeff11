import type { Plugin } from 'vite';
import { LICENCES_PATH } from '../../src/model/paths.ts';
import { collectLicences, licencesText } from './licences.ts';

export interface LicencesOptions {
  /** Packages of which the site contains data and not code. */
  readonly named: readonly string[];
}

/** Writes the list of third-party packages in the chunks of a build, with their licences. */
export function licencesPlugin({ named }: LicencesOptions): Plugin {
  let root = '';
  return {
    name: 'licences',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? output.moduleIds : [],
      );
      this.emitFile({
        type: 'asset',
        fileName: LICENCES_PATH,
        source: licencesText(collectLicences(modules, named, root)),
      });
    },
  };
}
