import type { Browser } from 'playwright-core';

/** Runs in the page, as text: removes everything except its text and charts. */
const STRIP = `
for (const element of Array.from(document.querySelectorAll('script, noscript, #outline'))) element.remove();
for (const variant of Array.from(document.querySelectorAll('[data-drawing-of] > *')))
  if (variant.getClientRects().length === 0) variant.remove();
for (const element of Array.from(document.querySelectorAll('[data-elsewhere]'))) element.removeAttribute('data-elsewhere');
'<!doctype html>' + document.documentElement.outerHTML;
`;

/**
 * The floor for a prerendered page: the same text, styles and charts as a static page without script, each
 * chart once, at the width of the measured window. No page that shows the same can be faster.
 */
export async function floorOf(browser: Browser, url: string, viewport: Viewport): Promise<string> {
  const page = await browser.newPage({ viewport });
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto(url);
  const html: unknown = await page.evaluate(STRIP);
  await page.close();
  if (typeof html !== 'string' || /<script/.test(html) || !/<svg [^>]*data-width/.test(html))
    throw new Error(`no floor of ${url}`);
  return html;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}
