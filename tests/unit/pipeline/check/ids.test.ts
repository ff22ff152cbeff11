import { describe, expect, it } from 'vitest';
import { checkIds } from '../../../../data/pipeline/check/checkIds.ts';
import { formatFinding } from '../../../../data/pipeline/read/finding.ts';
import type { Authored } from '../../../../data/pipeline/read/readAuthored.ts';
import { readSecondCity } from '../../../support/readSecondCity.ts';

const { authored } = readSecondCity();
const found = (edit: (copy: Authored) => void): string[] => {
  const copy = structuredClone(authored);
  edit(copy);
  return checkIds(copy).map(formatFinding);
};

describe('ids', () => {
  it('of sound data are free', () => {
    expect(found(() => {})).toEqual([]);
  });

  it.each([
    'overview',
    'index',
    'embed',
    'all',
    'sources',
    'map',
    'present',
    'drawn',
    'told',
    'youju-single',
  ])('a domain cannot be %s', (id) => {
    const [line = ''] = found(({ site }) => Object.assign(site.domains[0] ?? {}, { id }));
    expect(line).toContain(`data/site.json [${id}] 领域的 id 是网站自己的页面、文件或地址的名字`);
    expect(line).toContain(`实为 ${id}`);
  });

  it.each(['index', 'loader', 'enhance', 'v'])('a panel cannot be %s, which is among the embeds', (id) => {
    expect(
      found(({ panels }) => Object.assign(Object.values(panels).flat()[0] ?? {}, { id })).join(),
    ).toMatch(new RegExp(`data/panels/[a-z]+\\.json \\[${id}\\] 面板的 id`));
  });

  it('nor a document or a deck index', () => {
    expect(found(({ documents }) => Object.assign(documents[0] ?? {}, { id: 'index' })).join()).toContain(
      'data/documents/index.json [index] 文件的 id',
    );
    expect(found(({ decks }) => Object.assign(decks.main ?? {}, { id: 'index' })).join()).toContain(
      'data/decks/main.json [index] 放映稿的 id',
    );
  });

  it('of a domain and of a layer of figures are apart, and no domain is there twice', () => {
    const [indicator] = Object.values(authored.indicators).flat();
    expect(
      found(({ site }) => Object.assign(site.domains[0] ?? {}, { id: `i-${indicator?.id}` })),
    ).toHaveLength(1);
    expect(
      found(({ site }) => Object.assign(site.domains[0] ?? {}, { id: site.domains[1]?.id })).join(),
    ).toContain('领域 id 重复');
    expect(
      found(({ site }) => Object.assign(site.domains[0] ?? {}, { id: 'province', reference: true })),
    ).toEqual([]);
    expect(found(({ site }) => Object.assign(site.domains[0] ?? {}, { id: 'province' }))).toHaveLength(1);
  });
});
