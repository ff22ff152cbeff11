import { act, render } from '@testing-library/react';
import { createElement, useState } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { definePanel as Declared, YoujuPanelAttributes } from '../../src/entry/embed/package/index.d.ts';
import { definePanel } from '../../src/entry/embed/panelModule.ts';
import { embedFolder, panelPlace, siteEmbedFolder } from '../../src/entry/embed/panelPlace.ts';

const A = `https${'://'}a.test/board/`;
const B = `https${'://'}b.test/`;
const link = (site: string, panel = 'some') => `<a href="${site}embed/${panel}.html">图</a>`;

const place = (change: Partial<Parameters<typeof panelPlace>[0]> = {}) =>
  panelPlace({
    panel: 'some',
    version: null,
    theme: null,
    table: false,
    compact: false,
    site: null,
    link: null,
    folders: new Set(),
    page: 'http://localhost/news/today.html',
    ...change,
  });

describe('the address of a frame', () => {
  it('is at the site that the element names, then at that of its link, then at the only one of the page', () => {
    const folders = new Set([`${A}embed/`]);
    expect(place({ folders })).toEqual({ src: `${A}embed/some.html` });
    expect(place({ folders, link: `${B}embed/v/0a1b/other.html#dark` })).toEqual({
      src: `${B}embed/some.html`,
    });
    expect(place({ folders, link: `${A}embed/x.html`, site: B })).toEqual({ src: `${B}embed/some.html` });
    expect(place({ site: '/board/index.html?x#/d' })).toEqual({
      src: 'http://localhost/board/embed/some.html',
    });
  });

  it('is not guessed where no site is known, or two are', () => {
    expect(place()).toEqual({ problem: 'site' });
    expect(place({ link: `${A}about.html` })).toEqual({ problem: 'site' });
    expect(place({ folders: new Set([`${A}embed/`, `${B}embed/`]) })).toEqual({ problem: 'site' });
    for (const site of ['', ' ', 'https://', 'javascript:alert(1)//', 'data:text/html,x', 'blob:x'])
      expect(place({ site }), site).toEqual({ problem: 'site' });
  });

  it('never leaves the folder of embeds, whatever an attribute says', () => {
    const site = A;
    const hostile = [
      '',
      '..',
      '../..',
      '../index',
      'a/../../b',
      'a.html',
      'a?b',
      'a#b',
      '%2e%2e',
      'Ａ',
      '//b.test',
    ];
    for (const text of hostile) {
      expect(place({ site, panel: text }), text).toEqual({ problem: 'panel' });
      expect(place({ site, version: text }), text).toEqual({ problem: 'version' });
      expect(place({ site, theme: text })).toEqual({ src: `${A}embed/some.html` });
    }
    expect(place({ site, version: '0a1b2c', theme: 'dark', table: true, compact: true })).toEqual({
      src: `${A}embed/v/0a1b2c/some.html#dark-table-compact`,
    });
  });

  it('is read from embed pages, loader and module, and from nothing else', () => {
    for (const file of ['loader.js', 'loader.js?v=1', 'a-b.html#dark', 'v/0a/a.html', 'youju-panel/index.js'])
      expect(embedFolder(`${A}embed/${file}`), file).toBe(`${A}embed/`);
    for (const file of ['loader.min.js', 'A.html', 'v/../a.html', 'a.svg', ''])
      expect(embedFolder(`${A}embed/${file}`), file).toBeNull();
    expect(embedFolder(`${A}js/loader.js`)).toBeNull();
    expect(embedFolder('javascript:/embed/loader.js')).toBeNull();
    expect(siteEmbedFolder('file:///D:/board/index.html', A)).toBe('file:///D:/board/embed/');
  });
});

/** What the elements of the page have sent. */
const sent: string[] = [];
const settle = () => act(async () => {});

const put = async (markup: string): Promise<HTMLElement> => {
  document.body.innerHTML = markup;
  await settle();
  const element = document.body.querySelector<HTMLElement>('youju-panel');
  if (!element) throw new Error('no element');
  return element;
};
const frameOf = (element: Element) => element.shadowRoot?.querySelector('iframe') ?? null;
const noteOf = (element: Element) => element.shadowRoot?.querySelector('p')?.textContent ?? null;

/** The window of a frame. jsdom gives none to frames in shadow roots, so another frame lends its own. */
function windowOf(frame: HTMLIFrameElement | null | undefined): Window | null {
  if (frame && frame.contentWindow === null) {
    const lender = document.documentElement.appendChild(document.createElement('iframe'));
    Object.defineProperty(frame, 'contentWindow', { value: lender.contentWindow });
  }
  return frame?.contentWindow ?? null;
}
const answer = (element: Element, message: object, frame = frameOf(element)) =>
  window.dispatchEvent(
    new MessageEvent('message', { data: { youju: 'height', ...message }, source: windowOf(frame) }),
  );

describe('the element', () => {
  beforeAll(() => {
    for (const name of ['youju-load', 'youju-resize', 'youju-error'] as const)
      document.body.addEventListener(name, ({ detail }) => sent.push(`${name} ${JSON.stringify(detail)}`));
    // The types that the package ships are those of its module.
    const declared: typeof Declared = definePanel;
    declared();
  });
  beforeEach(() => {
    sent.length = 0;
  });

  it('says what is missing, and goes on showing its link', async () => {
    const element = await put(`<youju-panel panel="some"><a href="${A}">看板</a></youju-panel>`);
    expect(frameOf(element)).toBeNull();
    expect(noteOf(element)).toContain('site');
    expect(element.shadowRoot?.querySelector('slot')).not.toBeNull();
    expect(sent).toEqual(['youju-error {"reason":"site"}']);
    element.setAttribute('site', A);
    await settle();
    expect(frameOf(element)?.src).toBe(`${A}embed/some.html`);
    expect(noteOf(element)).toBeNull();
  });

  it('of another city shows that city, on the same page', async () => {
    await put(
      `<youju-panel panel="some">${link(A)}</youju-panel><youju-panel panel="some">${link(B)}</youju-panel>`,
    );
    expect(Array.from(document.querySelectorAll('youju-panel'), (one) => frameOf(one)?.src)).toEqual([
      `${A}embed/some.html`,
      `${B}embed/some.html`,
    ]);
  });

  it('follows its attributes: another frame for another address, the same one for another title', async () => {
    const element = await put(`<youju-panel panel="some" height="300">${link(A)}</youju-panel>`);
    const first = frameOf(element);
    expect(first?.title).toBe('图');
    expect(first?.style.height).toBe('300px');
    element.title = '新名';
    await settle();
    expect(frameOf(element)).toBe(first);
    expect(first?.title).toBe('新名');
    element.setAttribute('panel', 'other');
    element.setAttribute('theme', 'dark');
    await settle();
    expect(frameOf(element)).not.toBe(first);
    expect(frameOf(element)?.src).toBe(`${A}embed/other.html#dark`);
    element.setAttribute('version', '../..');
    await settle();
    expect(frameOf(element)).toBeNull();
    expect(sent).toEqual(['youju-error {"reason":"version"}']);
  });

  it('tells when the panel has come, when its height changes, and that it was withdrawn', async () => {
    const element = await put(`<youju-panel panel="some">${link(A)}</youju-panel>`);
    answer(element, { height: 420 });
    answer(element, { height: 420 });
    answer(element, { height: 500 });
    expect(frameOf(element)?.style.height).toBe('500px');
    expect(sent).toEqual([
      'youju-load {"height":420,"withdrawn":false}',
      'youju-resize {"height":500,"withdrawn":false}',
    ]);
    const gone = await put(`<youju-panel panel="gone">${link(A)}</youju-panel>`);
    answer(gone, { height: 180, withdrawn: true });
    expect(sent[2]).toBe('youju-load {"height":180,"withdrawn":true}');
  });

  it('in which no panel answers becomes low, with the address, until one does', async () => {
    vi.useFakeTimers();
    try {
      const element = await put(`<youju-panel panel="some" title="面积">${link(A)}</youju-panel>`);
      frameOf(element)?.dispatchEvent(new Event('load'));
      await vi.advanceTimersByTimeAsync(2900);
      expect(noteOf(element)).toBeNull();
      await vi.advanceTimersByTimeAsync(200);
      expect(noteOf(element)).toContain('面积');
      expect(element.shadowRoot?.querySelector('a')?.href).toBe(`${A}embed/some.html`);
      expect(frameOf(element)?.style.height).toBe('160px');
      expect(sent).toEqual(['youju-error {"reason":"silent"}']);
      answer(element, { height: 400 });
      expect(noteOf(element)).toBeNull();
      expect(frameOf(element)?.style.height).toBe('400px');
    } finally {
      vi.useRealTimers();
    }
  });

  it('goes on after it was moved, and answers nothing once it is gone', async () => {
    const element = await put(`<main></main><youju-panel panel="some">${link(A)}</youju-panel>`);
    const frame = frameOf(element);
    answer(element, { height: 420 });
    document.querySelector('main')?.append(element);
    await settle();
    expect(frameOf(element)).toBe(frame);
    answer(element, { height: 430 });
    expect(frame?.style.height).toBe('430px');
    element.remove();
    answer(element, { height: 999 }, frame);
    expect(frame?.style.height).toBe('430px');
  });

  it('listens once for all elements, however often they come and go', async () => {
    const listening = vi.spyOn(window, 'addEventListener');
    for (let round = 0; round < 3; round += 1) await put(`<youju-panel panel="a">${link(A)}</youju-panel>`);
    definePanel();
    expect(listening.mock.calls.filter(([name]) => name === 'message' || name === 'resize')).toEqual([]);
    listening.mockRestore();
  });

  it('in a page drawn by React keeps its children, its frame and its place in the list', async () => {
    const attributes = (panel: string): YoujuPanelAttributes => ({ panel, theme: 'dark' });
    let show = (_: readonly string[]) => {};
    function List() {
      const [panels, setPanels] = useState<readonly string[]>(['one', 'two']);
      show = setPanels;
      return panels.map((panel) =>
        createElement(
          'youju-panel',
          { key: panel, ...attributes(panel) },
          createElement('a', { href: `${A}embed/${panel}.html` }, panel),
        ),
      );
    }
    const { container, unmount } = render(<List />);
    const shown = () =>
      Array.from(container.querySelectorAll('youju-panel'), (one) => frameOf(one)?.getAttribute('src'));
    await settle();
    expect(shown()).toEqual([`${A}embed/one.html#dark`, `${A}embed/two.html#dark`]);
    act(() => show(['two', 'one', 'three']));
    await settle();
    expect(shown()).toEqual(['two', 'one', 'three'].map((panel) => `${A}embed/${panel}.html#dark`));
    act(() => show(['three']));
    await settle();
    expect(shown()).toEqual([`${A}embed/three.html#dark`]);
    expect(container.querySelector('youju-panel > a')?.textContent).toBe('three');
    expect(() => unmount()).not.toThrow();
  });

  it('without a site of its own takes the one that the page names, and none once there are two', async () => {
    expect(() => definePanel('data:text/html,x')).toThrow(TypeError);
    definePanel(A);
    const element = await put('<youju-panel panel="some" title="图"></youju-panel>');
    expect(frameOf(element)?.src).toBe(`${A}embed/some.html`);
    definePanel(B);
    expect(frameOf(element)).toBeNull();
    expect(noteOf(element)).toContain('site');
  });
});

it('a frame of the page gets the height of its panel, with its border and padding where they count', () => {
  document.body.innerHTML = `<iframe data-youju style="box-sizing:border-box;padding:4px 0;border:3px solid"></iframe>`;
  const host = document.createElement('div');
  document.body.append(host);
  const inner = host.attachShadow({ mode: 'open' });
  inner.innerHTML = '<iframe data-youju></iframe>';
  for (const [root, height] of [
    [document, '114px'],
    [inner, '100px'],
  ] as const) {
    const frame = root.querySelector('iframe');
    answer(host, { height: 100 }, frame);
    expect(frame?.style.height).toBe(height);
    expect(frame?.style.getPropertyPriority('height')).toBe('important');
  }
});
