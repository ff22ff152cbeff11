/** Engines the site is lowered for, in the app, the embeds and everything they depend on. */
export const TARGET = ['chrome80', 'edge88', 'firefox78', 'safari14'];

/** Engines that can read the head script, which tells those that cannot run the app. */
export const BOOT_TARGET = ['es2015'];
