import { hashHref, pathOfFile } from '../../src/model/paths.ts';

/** What the single file takes of the drawn overview, so that it is painted before anything is unpacked. */
export interface SingleView {
  readonly title: string;
  /** Style rules that the drawn page uses. */
  readonly styles: string;
  /** Path of the head script in the site. */
  readonly boot: string;
  /** The root element with the page in it, and the outline that stands for another view. */
  readonly body: string;
}

function take(html: string, pattern: RegExp): string {
  const found = pattern.exec(html)?.[1];
  if (found === undefined) throw new Error(`index.html does not hold ${pattern}`);
  return found;
}

/** Links to other pages of the site lead to their places in the app: a single file has no other pages. */
const linkWithin = (body: string): string =>
  body.replace(/ href="([^"#/]+\.html)"/g, (whole, file: string) => {
    const path = pathOfFile(file);
    return path === null ? whole : ` href="${hashHref(path)}"`;
  });

/** Reads the built overview. Throws where its form has changed. */
export const singleView = (html: string): SingleView => ({
  title: take(html, /<title>([^<]*)<\/title>/),
  styles: take(html, /<style>([^<]*)<\/style>/),
  boot: take(html, /<script src="([^"]+)" data-place=/),
  body: linkWithin(take(html, /(<div id="root" data-drawn-page=[\s\S]*?<div id="outline"[\s\S]*?<\/div>)/)),
});
