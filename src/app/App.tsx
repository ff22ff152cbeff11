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

// The first tab does not need these views, so each is a chunk of its own.
const loadIndicator = async () => ({
  View: (await import('../views/indicator/IndicatorView.tsx')).IndicatorView,
});
const loadCompare = async () => ({ View: (await import('../views/compare/CompareView.tsx')).CompareView });
const loadAll = async () => ({ View: (await import('../views/all/AllView.tsx')).AllView });
const loadMap = async () => ({ View: (await import('../views/map/MapView.tsx')).MapView });
const loadCounty = async () => ({ View: (await import('../views/county/CountyView.tsx')).CountyView });
const loadSources = async () => ({ View: (await import('../views/sources/SourcesView.tsx')).SourcesView });
const loadReader = async () => ({ View: (await import('../views/reader/ReaderView.tsx')).ReaderView });
const loadReview = async () => ({ View: (await import('../views/review/ReviewView.tsx')).ReviewView });
const loadProof = async () => ({ View: (await import('../views/proof/ProofView.tsx')).ProofView });
const loadChanges = async () => ({ View: (await import('../views/changes/ChangesView.tsx')).ChangesView });
const loadAbout = async () => ({ View: (await import('../views/about/AboutView.tsx')).AboutView });

const loadDecks = async () => ({ View: (await import('../views/presenter/decks/DecksView.tsx')).DecksView });
const loadPresent = async () => ({
  View: (await import('../views/presenter/audience/AudienceView.tsx')).AudienceView,
});
const loadHandout = async () => ({
  View: (await import('../views/presenter/handout/HandoutView.tsx')).HandoutView,
});
const loadSpeaker = async () => ({
  View: (await import('../views/presenter/console/SpeakerView.tsx')).SpeakerView,
});

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
              <LazyView name="present" load={loadPresent} />
            </StageFrame>
          }
        />
        <Route
          path={ROUTES.handout}
          element={
            <StageFrame>
              <LazyView name="handout" load={loadHandout} />
            </StageFrame>
          }
        />
        <Route
          path={ROUTES.speaker}
          element={
            <StageFrame>
              <LazyView name="speaker" load={loadSpeaker} />
            </StageFrame>
          }
        />
        <Route element={<ShellFrame />}>
          <Route path={ROUTES.overview} element={<OverviewView />} />
          <Route path={ROUTES.domain} element={<DomainView />} />
          <Route path={ROUTES.indicator} element={<LazyView name="indicator" load={loadIndicator} />} />
          <Route path={ROUTES.compare} element={<LazyView name="compare" load={loadCompare} />} />
          <Route path={ROUTES.all} element={<LazyView name="all" load={loadAll} />} />
          <Route path={ROUTES.map} element={<LazyView name="map" load={loadMap} />} />
          <Route path={ROUTES.county} element={<LazyView name="county" load={loadCounty} />} />
          <Route path={ROUTES.sources} element={<LazyView name="sources" load={loadSources} />} />
          <Route path={ROUTES.reader} element={<LazyView name="reader" load={loadReader} />} />
          <Route path={ROUTES.review} element={<LazyView name="review" load={loadReview} />} />
          <Route path={ROUTES.proof} element={<LazyView name="proof" load={loadProof} />} />
          <Route path={ROUTES.changes} element={<LazyView name="changes" load={loadChanges} />} />
          <Route path={ROUTES.about} element={<LazyView name="about" load={loadAbout} />} />
          <Route path={ROUTES.decks} element={<LazyView name="decks" load={loadDecks} />} />
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
