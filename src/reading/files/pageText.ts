import { Readability } from '@mozilla/readability';
import { type DomNode, domText } from './domText.ts';

/** The main text of a saved web page: no menus, no links to other pages, tables with their heads. */

/** What is used of a document; that of a browser and that of jsdom have it. */
export interface PageDocument extends DomNode {
  readonly title: string;
  readonly body: DomNode;
  cloneNode(deep: boolean): unknown;
}

/** The least share of the page's own text that an extract has to keep. */
const LEAST_KEPT = 0.5;

/** An article shorter than this is looked for again with looser rules. */
const LEAST_ARTICLE = 50;
/** Looking again would write markup, which a page under Trusted Types may not. */
const NEVER_AGAIN = -1;

/**
 * Returns the title and the text. Readability finds the article of most pages; where it keeps too little or the
 * menus as well, as it does of a page that is one table, the page without its surroundings is taken. With `once` it
 * looks for the article only once.
 */
export function pageText(page: PageDocument, once = false): string {
  const bare = domText(page.body, true);
  const whole = bare === '' ? domText(page.body) : bare;
  // Readability changes the document that it reads.
  const article = new Readability(
    page.cloneNode(true) as ConstructorParameters<typeof Readability>[0],
    {
      serializer: (node: unknown) => node,
      charThreshold: once ? NEVER_AGAIN : LEAST_ARTICLE,
    } as never,
  ).parse() as { readonly title?: string; readonly content?: DomNode } | null;
  const extract = article?.content ? domText(article.content) : '';
  const text =
    extract.length >= whole.length * LEAST_KEPT && extract.length <= whole.length ? extract : whole;
  const title = (article?.title ?? page.title).trim();
  const first = text.slice(0, text.indexOf('\n'));
  return title === '' || first.includes(title) || title.includes(first) ? text : `${title}\n${text}`;
}
