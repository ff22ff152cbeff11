import type { ReactNode } from 'react';
import { type Navigator, type Path, Router } from 'react-router';
import { FigureSlotContext, type FigureSlotProps } from '../../evidence/figureSlot.ts';
import { evidenceAnchor } from '../../model/paths.ts';
import { recordLabel } from '../../model/text/face.ts';
import { ChartSlotContext } from '../../panels/charts/chartSlot.ts';
import { QueryProvider } from '../../queries/QueryProvider.tsx';
import { createDatasetClient, type Dataset } from '../readDataset.ts';
import { PrerenderedChart } from './PrerenderedChart.tsx';

export interface PrerenderProvidersProps {
  readonly dataset: Dataset;
  /** Relative address of the dashboard: `../index.html`. */
  readonly dashboard: string;
  readonly children: ReactNode;
}

const nowhere = () => {
  throw new Error('a prerendered page does not navigate');
};

/** Turns every route of the app into a link from this page to the dashboard. */
function linksTo(dashboard: string): Navigator {
  const text = ({ pathname = '/', search = '' }: Partial<Path>) => `${dashboard}#${pathname}${search}`;
  return {
    createHref: (to) => (typeof to === 'string' ? `${dashboard}#${to}` : text(to)),
    go: nowhere,
    push: nowhere,
    replace: nowhere,
  };
}

/** A figure as a link to its evidence further down the page. */
function PrerenderedFigure({ record, words, className, size, children }: FigureSlotProps) {
  return (
    <a
      href={`#${evidenceAnchor(record.id)}`}
      target="_self"
      className={className}
      data-size={size}
      data-observation={record.id}
      aria-label={recordLabel(record, words)}
    >
      {children}
    </a>
  );
}

/**
 * The providers around a prerendered embed: its data, links instead of a router, and prerendered charts
 * instead of live ones.
 */
export function PrerenderProviders({ dataset, dashboard, children }: PrerenderProvidersProps) {
  return (
    <QueryProvider client={createDatasetClient(dataset)} reloadPage={null}>
      <Router location="/" navigator={linksTo(dashboard)} static>
        <ChartSlotContext.Provider value={PrerenderedChart}>
          <FigureSlotContext.Provider value={PrerenderedFigure}>{children}</FigureSlotContext.Provider>
        </ChartSlotContext.Provider>
      </Router>
    </QueryProvider>
  );
}
