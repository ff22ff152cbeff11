import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Navigator, type Path, Router } from 'react-router';
import { FigurePlace, type FigurePlaceProps } from '../../evidence/figurePlace.ts';
import { evidenceAnchor } from '../../model/paths.ts';
import { recordLabel } from '../../model/text/face.ts';
import { ChartPlace } from '../../panels/charts/chartPlace.ts';
import { QueryProvider } from '../../queries/QueryProvider.tsx';
import { DrawnChart } from './DrawnChart.tsx';

export interface StaticPlaceProps {
  readonly client: QueryClient;
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
function DrawnFigure({ record, words, className, size, children }: FigurePlaceProps) {
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
export function StaticPlace({ client, dashboard, children }: StaticPlaceProps) {
  return (
    <QueryProvider client={client} reloadPage={null}>
      <Router location="/" navigator={linksTo(dashboard)} static>
        <ChartPlace.Provider value={DrawnChart}>
          <FigurePlace.Provider value={DrawnFigure}>{children}</FigurePlace.Provider>
        </ChartPlace.Provider>
      </Router>
    </QueryProvider>
  );
}
