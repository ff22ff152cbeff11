import { readFileSync } from 'node:fs';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PanelSpec } from '../../src/model/authored/panelSpec.ts';
import type { DomainShard } from '../../src/model/published/dataset.ts';
import { indexRecords, selectPanelData } from '../../src/model/select/panelData.ts';
import { LiveCharts } from '../../src/panels/charts/LiveCharts.tsx';
import { Panel } from '../../src/panels/frame/Panel.tsx';
import { selectPanelState } from '../../src/panels/frame/panelState.ts';
import { createQueryClient } from '../../src/queries/QueryProvider.tsx';
import { SECOND_CITY_PUBLIC } from '../support/secondCity.ts';
import { datasetFiles } from './renderApp.tsx';

const shard = JSON.parse(
  readFileSync(`${SECOND_CITY_PUBLIC}/data/domains/travel.json`, 'utf8'),
) as DomainShard;
const byId = indexRecords(shard);
const specOf = (id: string) => {
  const spec = shard.panels.find((panel) => panel.id === id);
  if (!spec) throw new Error(`no panel ${id}`);
  return spec;
};

const engine = vi.hoisted(() => ({ fails: false, throws: false }));
vi.mock('../../src/charts/ChartHost.tsx', () => ({
  get ChartHost() {
    if (engine.fails) throw new Error('Failed to fetch dynamically imported module');
    return ({ sentence }: { sentence: string }) => {
      if (engine.throws) throw new Error('boom');
      return <div role="img" aria-label={sentence} />;
    };
  },
}));

afterEach(() => {
  engine.fails = false;
  engine.throws = false;
});

function renderPanel(id: string, fields: Partial<PanelSpec> = {}, beside: ReactNode = null) {
  globalThis.__YOUJU_FILES__ = datasetFiles();
  const data = selectPanelData({ ...specOf(id), ...fields }, byId);
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter>
        <LiveCharts>
          <Panel data={data} />
        </LiveCharts>
        {beside}
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const element = document.querySelector<HTMLElement>(`[data-panel="${id}"]`);
  if (!element) throw new Error('panel not drawn');
  return element;
}

describe('the state of a panel', () => {
  const data = selectPanelData(specOf('renewed-lengths'), byId);
  const empty = selectPanelData({ ...specOf('renewed-lengths'), records: ['gone'] }, byId);
  const error = { state: 'error', error: new Error('x') } as const;

  it('is empty before anything else, then error, then loading, then ready', () => {
    expect(selectPanelState(empty, [error])).toMatchObject({
      state: 'empty',
      missing: expect.stringContaining('gone'),
    });
    expect(selectPanelState(data, [{ state: 'loading' }, error]).state).toBe('error');
    expect(selectPanelState(data, [{ state: 'loading' }, { state: 'ready' }]).state).toBe('loading');
    expect(selectPanelState(data, []).state).toBe('ready');
  });
});

describe('a panel', () => {
  it('draws when the engine is there, with a sentence for those who cannot see it', async () => {
    const element = renderPanel('renewed-lengths');
    expect(element).toHaveAttribute('data-state', 'loading');
    expect(await within(element).findByRole('img', { name: /^条形图，3项：/ })).toBeInTheDocument();
    expect(element).toHaveAttribute('data-state', 'ready');
  });

  it('keeps its controls and its height while the engine loads', () => {
    const element = renderPanel('renewed-lengths');
    const buttons = within(element).getAllByRole('button', { name: /查看出处/ });
    expect(buttons).toHaveLength(3);
    expect(buttons[0]?.parentElement?.style.height).toBe('144px');
  });

  it('says what failed when the engine does not come, offers retry, and its table works', async () => {
    engine.fails = true;
    const element = renderPanel('renewed-lengths');
    expect(await within(element).findByRole('alert')).toHaveTextContent('图形组件未能载入');
    expect(element).toHaveAttribute('data-state', 'error');
    const user = userEvent.setup();
    await user.click(within(element).getByRole('button', { name: '表格' }));
    expect(within(element).getByRole('table')).toBeInTheDocument();
    await user.click(within(element).getByRole('button', { name: '表格' }));
    engine.fails = false;
    await user.click(within(element).getByRole('button', { name: '重试' }));
    expect(await within(element).findByRole('img')).toBeInTheDocument();
  });

  it('of a kind that this version does not know says so, and its table works', async () => {
    const element = renderPanel('renewed-lengths', { kind: 'hologram' });
    expect(element).toHaveAttribute('data-state', 'error');
    expect(within(element).getByRole('alert')).toHaveTextContent('不认识这个面板的画法');
    expect(element).toHaveTextContent('hologram');
    expect(element).toHaveTextContent('来源：');
    await userEvent.click(within(element).getByRole('button', { name: '表格' }));
    expect(element).toHaveAttribute('data-state', 'ready');
    expect(within(element).getAllByRole('row')).toHaveLength(4);
  });

  it('names what is missing when it has no record', () => {
    const element = renderPanel('renewed-lengths', { records: ['gone-one', 'gone-two'], pairs: undefined });
    expect(element).toHaveAttribute('data-state', 'empty');
    expect(element).toHaveTextContent('gone-one、gone-two');
  });
});

it('a panel that throws takes no other with it, and can be tried again', async () => {
  engine.throws = true;
  renderPanel('renewed-lengths', {}, <p>旁边</p>);
  expect(await screen.findByRole('alert')).toHaveTextContent('这个面板未能显示，其他面板不受影响。');
  const panel = document.querySelector<HTMLElement>('[data-panel="renewed-lengths"]');
  if (!panel) throw new Error('no panel in place of the one that threw');
  expect(panel).toHaveAttribute('data-state', 'error');
  expect(panel).toHaveTextContent('boom');
  expect(screen.getByText('旁边')).toBeInTheDocument();
  engine.throws = false;
  await userEvent.click(within(panel).getByRole('button', { name: '重试' }));
  expect(await screen.findByRole('img', { name: /^条形图，/ })).toBeInTheDocument();
  // React logs errors that a boundary catches; here they are expected.
  vi.mocked(console.error).mockClear();
});
