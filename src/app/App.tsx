import type { QueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useLayoutEffect } from 'react';
import { Outlet, Route, Routes, useLocation } from 'react-router';
import { stageTheme } from '../model/page/skeleton.ts';
import { ROUTES } from '../model/paths.ts';
import { QueryProvider } from '../queries/QueryProvider.tsx';
import type { AppAddress } from '../state/appAddress.ts';
import { reloadPage } from '../state/urlState.ts';
import { initView, overrideView } from '../state/viewSettingsStore.ts';
import { DomainView } from '../views/domain/DomainView.tsx';
import { NotFoundView } from '../views/notFound/NotFoundView.tsx';
import { OverviewView } from '../views/overview/OverviewView.tsx';
import { AddressRouter } from './AddressRouter.tsx';
import { LazyView } from './LazyView.tsx';
import { MovedAddress } from './MovedAddress.tsx';
import { RouteBoundary } from './RouteBoundary.tsx';
import { Shell } from './Shell.tsx';

// The gallery shows every panel kind in every state. It is for development only and never shipped.
const Gallery = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('../views/gallery/GalleryView.tsx')).GalleryView }))
  : null;

/** Shell and route table. The router is provided by the caller, so that prerendering can use its own. */
export function AppRoutes() {
  return (
    <MovedAddress>
      <Routes>
        {/* The audience sees only the slide: no header, no tabs. */}
        <Route
          path={ROUTES.present}
          element={
            <StageFrame>
              <LazyView name="present" />
            </StageFrame>
          }
        />
        <Route
          path={ROUTES.handout}
          element={
            <StageFrame>
              <LazyView name="handout" />
            </StageFrame>
          }
        />
        <Route
          path={ROUTES.speaker}
          element={
            <StageFrame>
              <LazyView name="speaker" />
            </StageFrame>
          }
        />
        <Route element={<ShellFrame />}>
          <Route path={ROUTES.overview} element={<OverviewView />} />
          <Route path={ROUTES.domain} element={<DomainView />} />
          <Route path={ROUTES.indicator} element={<LazyView name="indicator" />} />
          <Route path={ROUTES.compare} element={<LazyView name="compare" />} />
          <Route path={ROUTES.all} element={<LazyView name="all" />} />
          <Route path={ROUTES.map} element={<LazyView name="map" />} />
          <Route path={ROUTES.county} element={<LazyView name="county" />} />
          <Route path={ROUTES.sources} element={<LazyView name="sources" />} />
          <Route path={ROUTES.reader} element={<LazyView name="reader" />} />
          <Route path={ROUTES.review} element={<LazyView name="review" />} />
          <Route path={ROUTES.proof} element={<LazyView name="proof" />} />
          <Route path={ROUTES.changes} element={<LazyView name="changes" />} />
          <Route path={ROUTES.about} element={<LazyView name="about" />} />
          <Route path={ROUTES.decks} element={<LazyView name="decks" />} />
          {Gallery ? <Route path={ROUTES.gallery} element={<Gallery />} /> : null}
          <Route path="*" element={<NotFoundView />} />
        </Route>
      </Routes>
    </MovedAddress>
  );
}

export interface AppProps {
  readonly client: QueryClient;
  readonly address: AppAddress;
}

/** The whole app, with its providers and the browser's router. */
export function App({ client, address }: AppProps) {
  useLayoutEffect(initView, []);
  return (
    <QueryProvider client={client} reloadPage={reloadPage}>
      <AddressRouter address={address}>
        <AppRoutes />
      </AddressRouter>
    </QueryProvider>
  );
}

/** What a hall sees is never translated by the browser of the desk. Returns what allows it again. */
function refuseTranslation(): () => void {
  const page = document.documentElement;
  page.translate = false;
  return () => page.removeAttribute('translate');
}

/** A presentation is in its own theme from the first paint on, also while its view loads. */
function StageFrame({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation();
  // A change of the slide's number must not undo what the stage itself has set.
  const theme = stageTheme<never>(`#${pathname}${search}`, null);
  useLayoutEffect(() => overrideView((own) => ({ ...own, theme, sized: false })), [theme]);
  useLayoutEffect(refuseTranslation, []);
  return <RouteBoundary address={pathname}>{children}</RouteBoundary>;
}

/** Renders the shell around every view except presentations. */
function ShellFrame() {
  const { pathname, search } = useLocation();
  return (
    <Shell>
      <RouteBoundary address={pathname + search}>
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </RouteBoundary>
    </Shell>
  );
}
