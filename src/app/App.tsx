import type { QueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { HashRouter, Route, Routes } from 'react-router';
import { ROUTES } from '../model/paths.ts';
import { QueryProvider } from '../queries/QueryProvider.tsx';
import { AboutView } from '../views/about/AboutView.tsx';
import { DomainView } from '../views/domain/DomainView.tsx';
import { NotFoundView } from '../views/notFound/NotFoundView.tsx';
import { OverviewView } from '../views/overview/OverviewView.tsx';
import { ReaderView } from '../views/reader/ReaderView.tsx';
import { ReviewView } from '../views/review/ReviewView.tsx';
import { SourcesView } from '../views/sources/SourcesView.tsx';
import { RouteBoundary } from './RouteBoundary.tsx';
import { Shell } from './Shell.tsx';

// The gallery shows every panel kind in every state; it is a tool of development and never shipped.
const Gallery = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('../views/gallery/GalleryView.tsx')).GalleryView }))
  : null;

/** Providers, shell and the route table. */
export function App({ client }: { client: QueryClient }) {
  return (
    <QueryProvider client={client}>
      <HashRouter>
        <Shell>
          <RouteBoundary>
            <Suspense fallback={null}>
              <Routes>
                <Route path={ROUTES.overview} element={<OverviewView />} />
                <Route path={ROUTES.domain} element={<DomainView />} />
                <Route path={ROUTES.sources} element={<SourcesView />} />
                <Route path={ROUTES.reader} element={<ReaderView />} />
                <Route path={ROUTES.review} element={<ReviewView />} />
                <Route path={ROUTES.about} element={<AboutView />} />
                {Gallery ? <Route path={ROUTES.gallery} element={<Gallery />} /> : null}
                <Route path="*" element={<NotFoundView />} />
              </Routes>
            </Suspense>
          </RouteBoundary>
        </Shell>
      </HashRouter>
    </QueryProvider>
  );
}
