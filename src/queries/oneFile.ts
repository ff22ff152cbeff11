/** Whether this is the single-file copy of the site, which has no other files beside it. */
export const IS_SINGLE_FILE: boolean = import.meta.env.MODE === 'single';
