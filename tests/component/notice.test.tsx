import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { demoFiles } from '../support/demoCities.ts';
import { renderApp } from './renderApp.tsx';

vi.mock('../../src/charts/ChartHost.tsx', () => ({
  ChartHost: ({ sentence }: { sentence: string }) => <div role="img" aria-label={sentence} />,
}));

const NOTICE = '演示数据，地名与数字均为虚构';
const files = demoFiles('demoCity');

/** How often the notice stands on the page, besides a deck's own words. */
const shown = (): number =>
  [...document.querySelectorAll('p')].filter((paragraph) => paragraph.textContent === NOTICE).length;

describe('the notice of a city that is none', () => {
  it.each([
    '#/',
    '#/d/economy',
    '#/all',
    '#/map',
    '#/county/990121',
    '#/i/gdp',
    '#/compare?i=income,spend',
    '#/sources',
    '#/sources/yearbook',
    '#/review',
    '#/present',
    '#/about',
    '#/nowhere',
  ])('stands at %s', async (address) => {
    renderApp(address, files);
    await screen.findByRole('main');
    await waitFor(() => expect(shown()).toBe(1));
  });

  it.each([1, 2, 6, 10, 11, 12])('stands on slide %i', async (slide) => {
    renderApp(`#/present/main?s=${slide}`, files);
    await waitFor(() => expect(document.querySelector('[data-page="present"]')).not.toBeNull());
    await waitFor(() => expect(shown()).toBe(1));
  });

  it('stands on every page of a handout', async () => {
    renderApp('#/present/main/handout', files);
    await waitFor(() => expect(document.querySelectorAll('[data-sheet]').length).toBeGreaterThan(10));
    await waitFor(() => expect(shown()).toBe(document.querySelectorAll('[data-sheet]').length));
  });
});
