/** Whether this is the copy of the site in one file, which has no other files beside it. */
export const IN_ONE_FILE: boolean = import.meta.env.MODE === 'single';
