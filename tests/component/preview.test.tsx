import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { besideAnchor } from '../../src/evidence/preview/QuotePreview.tsx';
import { renderApp } from './renderApp.tsx';

const preview = () => document.querySelector('[data-quote]');

describe('the words of a figure', () => {
  it('come beside it when it has the focus, with their place, and go with it', async () => {
    const { user } = renderApp('#/d/travel');
    const [figure] = await screen.findAllByRole('button', { name: /查看出处/ });
    const id = figure?.getAttribute('data-observation');
    figure?.focus();
    await waitFor(() => expect(preview()).toHaveAttribute('data-quote', id));
    expect(preview()?.querySelector('mark')).not.toBeNull();
    expect(preview()).toHaveTextContent(/《.+》第\d+段/);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(preview()).toBeNull());
  });

  it('make way for the card', async () => {
    const { user } = renderApp('#/d/travel');
    const [figure] = await screen.findAllByRole('button', { name: /查看出处/ });
    if (figure) await user.click(figure);
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
    expect(preview()).toBeNull();
  });
});

describe('the place beside a figure', () => {
  const room = { width: 400, height: 600 };
  const box = { width: 200, height: 100 };

  it.each([
    ['below it', { left: 20, top: 50, bottom: 70 }, { left: 20, top: 76 }],
    ['above it at the foot of the window', { left: 20, top: 540, bottom: 560 }, { left: 20, top: 434 }],
    ['inside the window at its right edge', { left: 390, top: 50, bottom: 70 }, { left: 192, top: 76 }],
    ['inside the window beside what fills it', { left: 0, top: 0, bottom: 600 }, { left: 8, top: 492 }],
  ])('is %s', (_, anchor, place) => {
    expect(besideAnchor(anchor, box, room)).toEqual(place);
  });
});
