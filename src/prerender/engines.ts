/** The engines for which app, embeds and all dependencies are lowered. */
export const TARGET = ['chrome80', 'edge88', 'firefox78', 'safari14'];

/** The engines for which the head script is lowered; it must run in engines that cannot run the app. */
export const BOOT_TARGET = ['es2015'];
