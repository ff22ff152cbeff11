import { describe, expect, it } from 'vitest';
import {
  embedSnippet,
  type SnippetInput,
  type SnippetKind,
  siteFolder,
} from '../../src/model/embed/embedSnippets.ts';

const SITE = `https${'://'}city.test/board/`;

const input: SnippetInput = {
  baseUrl: SITE,
  panel: 'some-panel',
  title: '污水收集率95%以上',
  sentence: '污水收集率95%以上，全市。',
  sourceText: '新闻发布会 · 某部门 · 第42段',
  theme: 'light',
  table: false,
  compact: false,
  width: null,
  height: 640,
  version: null,
  picture: { type: 'png', size: { width: 800, height: 600 } },
};

/** The snippet parsed as in a page, without running scripts. */
const pasted = (kind: SnippetKind, change: Partial<SnippetInput> = {}) =>
  new DOMParser().parseFromString(embedSnippet(kind, { ...input, ...change }), 'text/html').body;

/** Name and value of every attribute. */
const attributes = (element: Element | null) =>
  Object.fromEntries(Array.from(element?.attributes ?? [], ({ name, value }) => [name, value]));

describe('a snippet', () => {
  it('as a frame is an element of a fixed height, with nothing to run, and a line that stays without it', () => {
    const body = pasted('iframe');
    expect(Array.from(body.children, ({ tagName }) => tagName)).toEqual(['IFRAME', 'P']);
    expect(body.querySelector('p')?.textContent).toBe(`${input.title}，来源：${input.sourceText}`);
    expect(attributes(body.querySelector('p > a'))).toEqual({ href: `${SITE}embed/some-panel.html` });
    expect(attributes(body.querySelector('iframe'))).toEqual({
      src: `${SITE}embed/some-panel.html`,
      title: '污水收集率95%以上',
      width: '100%',
      height: '640',
      frameborder: '0',
      loading: 'lazy',
      allow: 'fullscreen',
      // Themes have a rule for frames, `height:auto`, some with !important.
      style: 'height:640px!important',
    });
  });

  it('takes ground, view, width and version into the address and the frame', () => {
    const body = pasted('iframe', { theme: 'dark', table: true, width: 480, version: 'abc123' });
    expect(attributes(body.querySelector('iframe'))).toMatchObject({
      src: `${SITE}embed/v/abc123/some-panel.html#dark-table`,
      width: '480',
      style: 'max-width:100%;height:640px!important',
    });
    expect(body.querySelector('a')?.href).toBe(`${SITE}embed/v/abc123/some-panel.html#dark-table`);
  });

  it('is compact where that was chosen, but for pictures', () => {
    const address = `${SITE}embed/some-panel.html`;
    expect(pasted('iframe', { compact: true }).querySelector('iframe')?.src).toBe(`${address}#compact`);
    const element = pasted('element', { compact: true }).querySelector('youju-panel');
    expect(element?.getAttribute('compact')).toBe('');
    expect(pasted('image', { compact: true }).querySelector('a')?.href).toBe(address);
  });

  it('with the loader is the same frame, marked, and the script', () => {
    const body = pasted('loader');
    const { 'data-youju': mark, ...rest } = attributes(body.querySelector('iframe'));
    expect(mark).toBe('');
    expect(rest).toEqual(attributes(pasted('iframe').querySelector('iframe')));
    expect(attributes(body.querySelector('script'))).toEqual({ async: '', src: `${SITE}embed/loader.js` });
  });

  it('as an element says only what is not the default, and holds a link for pages without scripts', () => {
    const plain = pasted('element').querySelector('youju-panel');
    expect(attributes(plain)).toEqual({ panel: 'some-panel', title: input.title, height: '640' });
    expect(plain?.querySelector('a')?.getAttribute('href')).toBe(`${SITE}embed/some-panel.html`);
    expect(plain?.textContent).toBe(input.title);
    const chosen = pasted('element', { theme: 'clear', table: true, width: 480, version: 'abc123' });
    expect(attributes(chosen.querySelector('youju-panel'))).toMatchObject({
      theme: 'clear',
      first: 'table',
      version: 'abc123',
      style: 'display:block;max-width:480px',
    });
  });

  it('as a picture has its size, what it shows in words, its source, and leads to the page', () => {
    const body = pasted('image', { theme: 'dark', table: true });
    expect(attributes(body.querySelector('figure > a > img'))).toEqual({
      src: `${SITE}embed/some-panel.png`,
      alt: '污水收集率95%以上。污水收集率95%以上，全市。',
      width: '800',
      height: '600',
      style: 'max-width:100%;height:auto',
    });
    // A picture has one theme, and so has the page it links to.
    expect(body.querySelector('a')?.getAttribute('href')).toBe(`${SITE}embed/some-panel.html`);
    expect(body.querySelector('figcaption')?.textContent).toBe('来源：新闻发布会 · 某部门 · 第42段');
  });

  it('as a picture keeps the proportions at a width, names none it does not know, and stays at a version', () => {
    const at = (change: Partial<SnippetInput>) => attributes(pasted('image', change).querySelector('img'));
    expect(at({ width: 400 })).toMatchObject({ width: '400', height: '300' });
    const unknown = at({ picture: { type: 'svg', size: null }, width: 400, version: 'abc123' });
    expect(unknown).toMatchObject({ src: `${SITE}embed/v/abc123/some-panel.svg` });
    expect(Object.keys(unknown)).not.toContain('width');
    expect(Object.keys(unknown)).not.toContain('height');
  });

  it('shortens a long sentence for the words of a picture between its clauses, and says how many it leaves out', () => {
    const clause = `某项${'7'.repeat(20)}个（全城，2025年；两处，预计）`;
    const sentence = `条形图，9项：${Array.from({ length: 9 }, () => clause).join('；')}。`;
    const alt = pasted('image', { sentence }).querySelector('img')?.alt ?? '';
    const told = alt.slice(input.title.length + 1);
    expect(told.length).toBeLessThanOrEqual(160);
    expect(told).toMatch(/预计）；另有\d项。$/);
    expect(told.split(clause).length - 1 + Number(/另有(\d)项/.exec(told)?.[1])).toBe(9);
    // A single clause that exceeds the limit is kept whole.
    const long = pasted('image', { sentence: '甲'.repeat(500) }).querySelector('img')?.alt ?? '';
    expect(long).toBe(`${input.title}。${'甲'.repeat(500)}。`);
  });

  it('in Markdown is a picture that leads to the page, and a line of source', () => {
    expect(embedSnippet('markdown', input)).toBe(
      [
        `[![污水收集率95%以上。污水收集率95%以上，全市。](<${SITE}embed/some-panel.png>)](<${SITE}embed/some-panel.html>)`,
        '',
        `[污水收集率95%以上](<${SITE}embed/some-panel.html>)  `,
        '来源：新闻发布会 · 某部门 · 第42段',
      ].join('\n'),
    );
  });

  it('for oEmbed is an address', () => {
    expect(embedSnippet('oembed', input)).toBe(`${SITE}embed/some-panel.oembed.json`);
  });
});

const HOSTILE = [
  `"><script>alert(1)</script>`,
  `' onload='alert(1)`,
  '</figcaption></figure><img src=x onerror=alert(1)>',
  '&quot;&amp;<!--',
  '](javascript:alert(1)) **粗** `码` | \\ <b>',
  '一行\n\n# 另一行',
];

describe.each(HOSTILE)('with the words %j', (words) => {
  const hostile = { title: words, sentence: words, sourceText: words, baseUrl: `${SITE}${words}/` };

  it.each(['iframe', 'loader', 'element', 'image'] as const)(
    '%s has the same elements and attributes',
    (kind) => {
      const shape = (body: Element) =>
        Array.from(body.querySelectorAll('*'), (element) => [element.localName, element.getAttributeNames()]);
      expect(shape(pasted(kind, hostile))).toEqual(shape(pasted(kind)));
      const named = pasted(kind, hostile).querySelector(kind === 'image' ? 'img' : '[title]');
      expect(named?.getAttribute(kind === 'image' ? 'alt' : 'title')).toContain(words);
    },
  );

  it('Markdown keeps its two paragraphs and marks nothing up', () => {
    const text = embedSnippet('markdown', { ...input, ...hostile });
    const lines = text.split('\n');
    expect(lines).toHaveLength(4);
    expect(text).not.toMatch(/(?<!\\)\*\*|(?<!\\)`|\]\(javascript/);
    // Every unescaped angle bracket belongs to one of the three addresses.
    expect(text.match(/(?<!\\)</g)).toHaveLength(3);
    expect(text.match(/(?<!\\)>/g)).toHaveLength(3);
  });
});

it.each([
  ['', ''],
  ['/', ''],
  ['/index.html', ''],
  ['/board', '/board'],
  ['/board/', '/board'],
  ['/board/index.html?x=1#/d/some', '/board'],
  ['/board/#/d/some', '/board'],
])('the folder of a site is found in an address that ends in %j', (end, folder) => {
  expect(siteFolder(` https${'://'}city.test${end} `)).toBe(`https${'://'}city.test${folder}/`);
});
