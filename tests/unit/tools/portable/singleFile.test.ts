import { describe, expect, it } from 'vitest';
import { inSlices } from '../../../../src/entry/disk/inSlices.ts';
import { packFile, readPackedFiles } from '../../../../src/entry/disk/packedFiles.ts';
import { singleView } from '../../../../tools/portable/singleView.ts';

describe('files as they are packed', () => {
  const written = `${JSON.stringify({ a: [1, '甲'], b: { c: null } }, null, 1)}\n`;
  const other = '{"a": 1}\n';

  it('come out byte for byte, whether they were shortened or not', () => {
    const files = { 'data/a.json': written, 'data/b.json': other, 'licences.txt': '甲\n' };
    const packed = Object.entries(files).map(([path, text]) => packFile(path, text));
    expect(packed[0]?.[1].length).toBeLessThan(written.length);
    expect(packed[1]?.[1]).toBe(other);
    const read = readPackedFiles(packed.flat());
    expect(Object.keys(read).sort()).toEqual(Object.keys(files).sort());
    for (const [path, text] of Object.entries(files)) expect(read[path]).toBe(text);
    expect(read['data/none.json']).toBeUndefined();
  });
});

describe('work in slices', () => {
  it('does every step once and lets others have their turn in between', async () => {
    const until = performance.now() + 60;
    let [steps, turns, over] = [0, 0, false];
    const others = async () => {
      while (!over) {
        turns += 1;
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    };
    const waiting = others();
    await inSlices(() => {
      steps += 1;
      return performance.now() > until;
    });
    over = true;
    await waiting;
    expect(steps).toBeGreaterThan(256);
    expect(turns).toBeGreaterThan(1);
  });

  it('ends with what a step throws', async () => {
    const fail = () => {
      throw new Error('corrupted input');
    };
    await expect(inSlices(fail)).rejects.toThrow('corrupted input');
  });
});

describe('the drawn overview in the single file', () => {
  const built =
    '<title>题</title>\n<script src="assets/boot-A.js" data-place="/" data-app="x"></script>\n<style>a{}</style><noscript><style>b{}</style></noscript>' +
    '<div id="root" data-drawn-page="overview" data-drawn-version="01"><a href="index.html">一</a><a href="roads.html">二</a><a href="#/map">三</a></div><div id="outline" aria-hidden="true"><i></i></div><noscript>字</noscript>';

  it('leads to places within the page, and to no other file', () => {
    const { title, styles, boot, body } = singleView(built);
    expect([title, styles, boot]).toEqual(['题', 'a{}', 'assets/boot-A.js']);
    expect(Array.from(body.matchAll(/href="([^"]*)"/g), ([, href]) => href)).toEqual([
      '#/',
      '#/d/roads',
      '#/map',
    ]);
    expect(body.endsWith('</div>')).toBe(true);
    expect(body).not.toContain('noscript');
  });

  it('is refused where the page has another form', () => {
    expect(() => singleView(built.replace('data-drawn-page', 'data-other'))).toThrow('index.html');
  });
});
