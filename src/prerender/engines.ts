/** The engines for which app, embeds and all dependencies are lowered. */
export const TARGET = ['chrome80', 'edge88', 'firefox78', 'safari14'];

/** The engines for which the head script is lowered; it must run in engines that cannot run the app. */
export const BOOT_TARGET = ['es2015'];

/**
 * How fields of classes are lowered: set, not defined, because the helper that defines them costs each chunk more
 * than they do. No class here sets a field for which one above it has a setter.
 */
export const FIELDS = { assumptions: { setPublicClassFields: true } } as const;
