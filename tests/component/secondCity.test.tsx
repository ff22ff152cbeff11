import { readdirSync, readFileSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../data/pipeline/read/finding.ts';
import { readProject, runProject } from '../../data/pipeline/runPipeline.ts';
import type { Site } from '../../src/model/authored/source.ts';
import { renderApp } from './renderApp.tsx';

const FOLDER = 'tests/fixtures/secondCity';
const project = readProject(`${FOLDER}/data`, { SOURCES_DIR: `${FOLDER}/originals` });
const outcome = runProject(project, true);

/** The generated files of a run, as a page opened from disk has them. */
function filesOf(run: typeof outcome): Record<string, string> {
  const held: Record<string, string> = { 'originals/index.json': '[]' };
  for (const [path, text] of run.files ?? []) held[`data/${path}`] = text;
  return held;
}

const files = filesOf(outcome);

/** Names of places in the first city, none of which may occur in another city's dashboard. */
const first = JSON.parse(readFileSync('data/site.json', 'utf8')) as Site;
const regions = JSON.parse(readFileSync('data/regions.json', 'utf8')) as Array<{
  name: string;
  kind: string;
}>;
/** Where this very city stands in the place of the first, nothing is foreign. */
const foreign =
  first.adcode === project.authored?.site.adcode
    ? []
    : [first.city, ...regions.filter(({ kind }) => kind === 'county').map(({ name }) => name)];

function expectNothingForeign(): void {
  const text = `${document.title} ${document.body.innerHTML}`;
  expect(foreign.filter((name) => text.includes(name))).toEqual([]);
}

describe('another city, from its data alone', () => {
  it('passes every check, with every numeral of its text accounted for', () => {
    expect(outcome.findings.map(formatFinding)).toEqual([]);
    expect(outcome.accounts.filter(({ token }) => /[0-9]/.test(token))).toHaveLength(55);
    expect(outcome.accounts.filter(({ token }) => !/[0-9]/.test(token)).length).toBeGreaterThan(0);
    expect(Object.values(files).filter((text) => foreign.some((name) => text.includes(name)))).toEqual([]);
  });

  it('has its own title, tabs and overview', async () => {
    renderApp('#/', files);
    expect(
      await screen.findByRole('heading', { level: 1, name: /个数字，点任何一个都能看到原文/ }),
    ).toBeInTheDocument();
    const tabs = within(screen.getByRole('navigation', { name: '领域' })).getAllByRole('link');
    expect(tabs.map((tab) => tab.textContent)).toEqual(['总览', '公园 7', '阅读 5', '出行 27', '助餐 16']);
    await waitFor(() =>
      expect(
        document.querySelectorAll('[data-panel="overview-counties"] [data-drawing="bounds"] [data-county]'),
      ).toHaveLength(5),
    );
    expectNothingForeign();
  });

  it.each(['bounds', 'tiles'])('has its own counties on the map, drawn as %s', async (drawing) => {
    renderApp(drawing === 'tiles' ? '#/map?drawing=tiles' : '#/map', files);
    expect(await screen.findByRole('heading', { level: 1, name: '阳泉的县（区、市）' })).toBeInTheDocument();
    await waitFor(() => expect(document.querySelector(`[data-drawing="${drawing}"]`)).toBeInTheDocument());
    const names = [...document.querySelectorAll('[data-county]')].map((item) =>
      item.getAttribute('aria-label'),
    );
    expect(names).toEqual([
      '城区，文件没有单独说到',
      '矿区，文件没有单独说到',
      '郊区，文件有说到',
      '平定县，文件有说到',
      '盂县，文件有说到',
    ]);
    // Without a province there is no province layer, and with a number the caption gives it.
    expect(screen.queryByRole('link', { name: '全省各市' })).not.toBeInTheDocument();
    if (drawing === 'bounds')
      expect(screen.getByText(/审图号：测试号（2026）0001 · 测试单位/)).toBeInTheDocument();
    expectNothingForeign();
  });

  it('without boundaries is drawn as tiles alone, with no drawing to choose and no number asked for', async () => {
    const { authored } = project;
    if (!authored) throw new Error('no data');
    const site = { ...authored.site, map: { ...authored.site.map, boundaries: null, approvalNumber: null } };
    const tiled = runProject({ ...project, authored: { ...authored, site }, boundaries: new Map() }, true);
    renderApp('#/map', filesOf(tiled));
    await waitFor(() => expect(document.querySelector('[data-drawing="tiles"]')).toBeInTheDocument());
    expect(document.querySelectorAll('[data-county]')).toHaveLength(5);
    expect(screen.queryByRole('navigation', { name: '画法' })).not.toBeInTheDocument();
    expect(screen.queryByText(/审图号/)).not.toBeInTheDocument();
  });

  it('has a page for each county, and its own figures by county', async () => {
    renderApp('#/map?layer=i-footpaths&county=140322', files);
    const card = await screen.findByRole('region', { name: '所选的县' });
    expect(within(card).getByRole('button', { name: /盂县步道长度：25公里/ })).toBeInTheDocument();
    expectNothingForeign();
  });

  it('says in its folder that its figures are invented', () => {
    expect(readFileSync(`${FOLDER}/README.md`, 'utf8')).toMatch(/every figure here is invented/i);
    const [text] = readdirSync(`${FOLDER}/originals`);
    expect(readFileSync(`${FOLDER}/originals/${text}`, 'utf8')).toMatch(/数字全部为虚构/);
  });
});
