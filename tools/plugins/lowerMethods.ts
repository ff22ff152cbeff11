import type { Plugin } from 'vite';

/** Replacements for methods that the targets lack: new spelling → equivalent old one. */
const OLDER: ReadonlyArray<readonly [young: RegExp, old: string]> = [
  [/\bObject\.hasOwn\(/g, 'Object.prototype.hasOwnProperty.call('],
];

/** The code with new methods replaced; null where there are none. */
export function lowerCalls(code: string): string | null {
  const lowered = OLDER.reduce((text, [young, old]) => text.replace(young, old), code);
  return lowered === code ? null : lowered;
}

/**
 * Replaces new methods in dependencies, because the compiler lowers only syntax; our own code is checked by
 * its type library. Without it the app stays blank in Chromium before 93 and Safari before 15.4.
 */
export function lowerMethods(): Plugin {
  return {
    name: 'lower-methods',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('/node_modules/')) return null;
      const lowered = lowerCalls(code);
      // No source map is needed, because lines do not move.
      return lowered === null ? null : { code: lowered, map: null };
    },
  };
}
