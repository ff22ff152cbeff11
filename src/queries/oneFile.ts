/** Whether this is the copy of the site in one file, which has no other files beside it. */
export const IS_SINGLE_FILE: boolean = import.meta.env.MODE === 'single';
