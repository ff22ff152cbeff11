import { describe, expect, it } from 'vitest';
import { frozenVersion, parseFrameWidth } from '../../../../../src/panels/actions/embed/embedChoice.ts';
import { selectEmbedSite } from '../../../../../src/panels/actions/embed/embedSite.ts';

describe('where snippets point', () => {
  const here = 'http://127.0.0.1:4173/city/';

  it('is the owner’s address first, then the one the page was opened at', () => {
    expect(selectEmbedSite(here, 'http://localhost/board/index.html')).toMatchObject({
      baseUrl: 'http://localhost/board/',
      here,
      note: null,
    });
    const open = selectEmbedSite(here, null);
    expect(open.baseUrl).toBe(here);
    expect(open.note).toContain('没有填写公开地址');
  });

  it('is a name to be replaced for a page from disk, which no server can be asked about', () => {
    const disk = selectEmbedSite('file:///site/', null);
    expect(disk.baseUrl).toBe('/看板所在文件夹/');
    expect(disk.onServer).toBe(false);
    expect(disk.note).toContain('服务器上的地址');
    expect(selectEmbedSite('file:///site/', 'http://localhost/board/').baseUrl).toBe(
      'http://localhost/board/',
    );
  });
});

it.each([
  ['320', 320],
  [' 640 ', 640],
  ['1200', 1200],
  ['319', null],
  ['1201', null],
  ['6e2', null],
  ['-640', null],
  ['640.5', null],
  ['', null],
])('a width typed as %j is %j', (text, width) => {
  expect(parseFrameWidth(text)).toBe(width);
});

it('a version is kept only where it has pages of its own', () => {
  const index = { version: 'b', panels: {}, frozen: ['a', 'b'] };
  expect(frozenVersion(index)).toBe('b');
  expect(frozenVersion({ ...index, frozen: ['a'] })).toBeNull();
  expect(frozenVersion(null)).toBeNull();
});
