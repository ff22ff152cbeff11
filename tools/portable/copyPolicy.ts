import { createHash } from 'node:crypto';

/**
 * The content security policies of copies opened from disk, which no server speaks for. They are those of the recipes
 * in deploy/, but that nothing is fetched at all, and stand in the pages themselves.
 */

const SHARED = [
  "default-src 'none'",
  "style-src-attr 'none'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

/** What has to stand before everything that it is to hold for. */
const metaOf = (directives: readonly string[]): string =>
  `<meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}">`;

/** The policy of the pages of the folder: scripts and styles come from the folder. */
export const FOLDER_POLICY = metaOf([
  ...SHARED,
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "frame-src 'self'",
  // Each script of the folder is built for itself and brings the rules that it needs.
  "trusted-types default drafts drawings parts start 'allow-duplicates'",
]);

const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;

/** The policy of the single file: the scripts that were built into it, and nothing else, run. */
export const singlePolicy = (scripts: readonly string[]): string =>
  metaOf([
    ...SHARED,
    `script-src ${scripts.map(hashOf).join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    // The console shows the wall in frames of this very file.
    "frame-src 'self'",
    'trusted-types default drafts drawings start unpack',
  ]);
