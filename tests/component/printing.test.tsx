import { act, render, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { initView, useViewSettings } from '../../src/state/viewSettingsStore.ts';
import { isPrinting, onPrint } from '../../src/styles/printing.ts';
import { usePrinting } from '../../src/ui/page/usePrinting.ts';
import { changeMedium } from '../support/media.ts';

const root = document.documentElement;
const fire = (name: 'beforeprint' | 'afterprint') => act(() => void window.dispatchEvent(new Event(name)));

/** The print medium of this simulation stays the screen's. */
const leaveMedium = () => expect(changeMedium('print')).toBeGreaterThan(0);

/** Something that stands on paper alone, and something that waits until it is measured there. */
function Sheet({ onFit }: { onFit: (content: string) => void }) {
  const printing = usePrinting();
  const [width, setWidth] = useState('screen');
  useEffect(() => onPrint('measure', (now) => setWidth(now ? 'paper' : 'screen')), []);
  useEffect(() => onPrint('draw', () => onFit(document.body.textContent ?? '')), [onFit]);
  return (
    <p>
      {width}
      {printing ? ' table' : ''}
    </p>
  );
}

describe('printing', () => {
  it('changes look, content, measures and drawings in this order, and all back again', () => {
    const phases = ['look', 'content', 'measure', 'draw'] as const;
    const heard: string[] = [];
    // Whoever came first has no say in the order.
    const ends = [...phases].reverse().map((phase) =>
      onPrint(phase, (printing) => {
        heard.push(`${phase} ${printing} ${root.hasAttribute('data-paper')} ${isPrinting()}`);
      }),
    );
    fire('beforeprint');
    expect(heard).toEqual(phases.map((phase) => `${phase} true true true`));
    // The dialog tells it by its medium as well.
    fire('beforeprint');
    expect(heard).toHaveLength(4);
    fire('afterprint');
    expect(heard.slice(4)).toEqual(phases.map((phase) => `${phase} false false false`));
    for (const end of ends) end();
    fire('beforeprint');
    fire('afterprint');
    expect(heard).toHaveLength(8);
  });

  it('stays on paper while the engine leaves the print medium between its counting and its drawing', () => {
    const heard: boolean[] = [];
    const end = onPrint('content', (printing) => heard.push(printing));
    fire('beforeprint');
    leaveMedium();
    expect(heard).toEqual([true]);
    fire('afterprint');
    leaveMedium();
    expect(heard).toEqual([true, false]);
    end();
  });

  it('has put into the page what a phase renders before the next one begins', () => {
    const fit = vi.fn();
    render(<Sheet onFit={fit} />);
    expect(screen.getByText('screen')).toBeInTheDocument();
    fire('beforeprint');
    expect(fit).toHaveBeenLastCalledWith('paper table');
    fire('afterprint');
    expect(fit).toHaveBeenLastCalledWith('screen');
    expect(fit).toHaveBeenCalledTimes(2);
  });

  it('takes the theme and the size of the reader off, and puts them on again', () => {
    const end = initView();
    useViewSettings.getState().choose({ theme: 'dark' });
    expect(root).toHaveAttribute('data-theme', 'projection');
    let measured: string | undefined;
    const forget = onPrint('measure', () => {
      measured = root.dataset.theme;
    });
    fire('beforeprint');
    expect(measured).toBeUndefined();
    fire('afterprint');
    expect(measured).toBe('projection');
    forget();
    useViewSettings.getState().choose({ theme: 'system' });
    expect(root).not.toHaveAttribute('data-theme');
    end();
  });
});
