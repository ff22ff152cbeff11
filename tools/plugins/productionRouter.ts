import type { Plugin } from 'vite';

const CHUNK = /\/react-router\/dist\/production\/chunk-[^/]+\.mjs$/;

/** The code with its components free of side effects, so that the bundler drops those that are not used. */
const withoutNames = (code: string): string =>
  code
    .replace(/^\w+\.displayName = "[^"]*";$/gm, '')
    .replace(/^(var \w+ = )((?:\w+\.)?forwardRef\d*\()/gm, '$1/* @__PURE__ */ $2');

/**
 * Takes the router's production build, and of that what the app uses. Its package offers that build to `require` alone
 * and gives every import the development build, and names that are set on its components make bundlers keep all of
 * them.
 */
export function productionRouter(): Plugin {
  return {
    name: 'production-router',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source !== 'react-router') return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!found) return null;
      const id = found.id.replace('/dist/development/', '/dist/production/');
      if (id === found.id) throw new Error('react-router has moved its development build');
      return { ...found, id };
    },
    transform(code, id) {
      // No source map is needed, because lines do not move.
      return CHUNK.test(id) ? { code: withoutNames(code), map: null } : null;
    },
  };
}
