import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../data/pipeline/read/finding.ts';
import { readProject, runProject } from '../../data/pipeline/runPipeline.ts';
import { addCountyValues, lengthOf } from '../unit/pipeline/addDocument.ts';
import { renderApp } from './renderApp.tsx';

const FOLDER = 'tests/fixtures/secondCity';
const project = readProject(`${FOLDER}/data`, { SOURCES_DIR: `${FOLDER}/originals` });
const outcome = runProject(addCountyValues(project, ['2021', '2025']), true);
const files = Object.fromEntries([
  ['originals/index.json', '[]'],
  ...[...(outcome.files ?? [])].map(([path, text]) => [`data/${path}`, text] as const),
]);

const rows = () =>
  [...document.querySelectorAll('[data-drawing] [data-county]')].map((item) =>
    item.getAttribute('aria-label'),
  );
const fills = () =>
  new Set(
    [...document.querySelectorAll('[data-drawing] [data-county]')].map((item) =>
      item.getAttribute('data-fill'),
    ),
  );

describe('a city whose counties have figures of their own', () => {
  it('is sound', () => {
    expect(outcome.findings.map(formatFinding)).toEqual([]);
  });

  it('opens its map with the latest of them, by one indicator and one year, and leads to the earlier', async () => {
    const { user } = renderApp('#/map', files);
    await waitFor(() => expect(rows()).toHaveLength(5));
    const latest = rows();
    latest.forEach((words, at) => {
      expect(words).toContain(`${lengthOf(at, 1)}公里`);
    });
    expect(fills()).toEqual(new Set(['step1', 'step2', 'step3']));
    expect(screen.getByText(/^绿道长度（2025年）：文件给出.+的数值。$/)).toBeInTheDocument();
    const times = screen.getByRole('navigation', { name: '时点' });
    expect(
      within(times)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['2025年', '2021年']);
    await user.click(within(times).getByRole('link', { name: '2021年' }));
    await waitFor(() => expect(rows()[0]).toContain(`${lengthOf(0, 0)}公里`));
    expect(window.location.hash).toBe('#/map?year=2021');
    // The layer of mentioned counties is one click away.
    await user.click(screen.getByRole('link', { name: '全部领域' }));
    await waitFor(() => expect(fills()).toEqual(new Set(['told'])));
    expect(window.location.hash).toBe('#/map?layer=told');
  });

  it('shows them on the overview as well, and says of which year they are', async () => {
    renderApp('#/', files);
    const panel = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('[data-panel="overview-counties"]');
      expect(found?.querySelectorAll('[data-county]')).toHaveLength(5);
      return found as HTMLElement;
    });
    expect(fills()).toEqual(new Set(['step1', 'step2', 'step3']));
    expect(panel).toHaveTextContent('2025年');
    expect(panel).toHaveTextContent('公里');
    expect(panel).not.toHaveTextContent('2021年');
  });
});
