/** Whether this is the single-file copy of the site, which has no other files beside it. */
export const IS_SINGLE_FILE: boolean = import.meta.env.MODE === 'single';

/** Whether this is a copy to be opened from disk, folder or single file. Its files are all at hand. */
export const IS_COPY: boolean = IS_SINGLE_FILE || import.meta.env.MODE === 'portable';
