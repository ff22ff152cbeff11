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
  /** Where the dashboard is, seen from the page: `../index.html`. */
  readonly dashboard: string;
  readonly children: ReactNode;
}

const nowhere = () => {
  throw new Error('a page drawn at build time goes nowhere');
};

/** Every place of the app as a link from a page beside it. */
function linksTo(dashboard: string): Navigator {
  const text = ({ pathname = '/', search = '' }: Partial<Path>) => `${dashboard}#${pathname}${search}`;
  return {
    createHref: (to) => (typeof to === 'string' ? `${dashboard}#${to}` : text(to)),
    go: nowhere,
    push: nowhere,
    replace: nowhere,
  };
}

/** A figure as a link to its words further down the same page. */
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

/** What surrounds a page drawn at build time: the data it was given, links instead of a router, drawings instead of an engine. */
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
