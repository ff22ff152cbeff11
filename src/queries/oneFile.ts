/** How the site was built; tools that read its data in Node have no build. */
const MODE = import.meta.env?.MODE;

/** Whether this is the single-file copy of the site, which has no other files beside it. */
export const IS_SINGLE_FILE: boolean = MODE === 'single';

/** Whether this is a copy to be opened from disk, folder or single file. Its files are all at hand. */
export const IS_COPY: boolean = IS_SINGLE_FILE || MODE === 'portable';
