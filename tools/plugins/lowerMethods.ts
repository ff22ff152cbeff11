import type { Plugin } from 'vite';

/** Methods that the targets lack and that older ones say in the same words: young spelling → old. */
const OLDER: ReadonlyArray<readonly [young: RegExp, old: string]> = [
  [/\bObject\.hasOwn\(/g, 'Object.prototype.hasOwnProperty.call('],
];

/** The code with young spellings exchanged; null where there is none. */
export function lowerCalls(code: string): string | null {
  const lowered = OLDER.reduce((text, [young, old]) => text.replace(young, old), code);
  return lowered === code ? null : lowered;
}

/**
 * Lowers methods where the compiler lowers syntax alone: in dependencies, our own code is held to the
 * targets by its types. Without it the app stays blank in Chromium before 93 and Safari before 15.4.
 */
export function lowerMethods(): Plugin {
  return {
    name: 'lower-methods',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('/node_modules/')) return null;
      const lowered = lowerCalls(code);
      // Lines stay where they are.
      return lowered === null ? null : { code: lowered, map: null };
    },
  };
}
