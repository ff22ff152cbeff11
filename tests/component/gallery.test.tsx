import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { KIND_NAMES } from '../../src/panels/kinds/kindRules.ts';
import { createQueryClient } from '../../src/queries/QueryProvider.tsx';
import { GalleryView } from '../../src/views/gallery/GalleryView.tsx';
import { datasetFiles } from './renderApp.tsx';

vi.mock('../../src/charts/ChartHost.tsx', () => ({
  ChartHost: ({ sentence }: { sentence: string }) => <div role="img" aria-label={sentence} />,
}));

it('the gallery shows every kind of panel in every state and size', async () => {
  globalThis.__YOUJU_FILES__ = datasetFiles();
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter>
        <GalleryView />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const examples = await screen.findAllByRole('region', { name: /^example-/ });
  const kinds = new Set<string | undefined>();
  for (const example of examples) {
    const panels = within(example).getAllByRole('article');
    for (const panel of panels) kinds.add(panel.dataset.kind);
    const statesOf = () => panels.map(({ dataset }) => dataset.state);
    // Whole, narrow, and as on a slide; then each of the other states.
    await waitFor(() => expect(statesOf()).toEqual(['ready', 'ready', 'ready', 'loading', 'empty', 'error']));
    expect(panels.map(({ dataset }) => dataset.mode)[2]).toBe('slide');
  }
  expect([...kinds].sort()).toEqual([...KIND_NAMES]);
});
