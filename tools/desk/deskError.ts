/** What goes wrong in a way that the person can do something about; the sentence is shown. */
export class DeskError extends Error {}
