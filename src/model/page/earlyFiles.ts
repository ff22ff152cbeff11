/** A file that the head script has asked for before the app was there; the answer is the browser's. */
export interface EarlyFile<Answer> {
  readonly answer: Promise<Answer>;
  readonly stop: () => void;
}

/** Such files by their addresses, as a property of the window. */
export interface EarlyFiles<Answer> {
  __YOUJU_EARLY__?: Record<string, EarlyFile<Answer>>;
}

/** Takes a file that is on its way. It can be taken once, so that a second request goes to the site. */
export function takeEarlyFile<Answer>(view: EarlyFiles<Answer>, href: string): EarlyFile<Answer> | undefined {
  const early = view.__YOUJU_EARLY__;
  const file = early?.[href];
  if (early && file) delete early[href];
  return file;
}
