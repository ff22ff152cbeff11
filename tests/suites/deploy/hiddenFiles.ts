/**
 * Files that lie in the served folder and are never given out: what an upload by hand brings along, in folders at any
 * depth.
 */
export const HIDDEN_FILES: readonly string[] = [
  '.env',
  '.git/config',
  '.git/objects/aa/x.json',
  'a/b/.hidden/x',
  'a/b/.hidden/c/index.html',
  'data/.cache/core.0123456789ab.json',
  'assets/.DS_Store',
  'assets/left.js.map',
  'embed/.git/HEAD',
];
