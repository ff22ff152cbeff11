import type { ComponentType } from 'react';

/**
 * How each view is loaded that the first one does not need, by its name: a chunk for each, and one for this list, which
 * names the files of all of them and is therefore fetched once the page is idle.
 */
export const VIEWS = {
  indicator: async () => (await import('../views/indicator/IndicatorView.tsx')).IndicatorView,
  compare: async () => (await import('../views/compare/CompareView.tsx')).CompareView,
  all: async () => (await import('../views/all/AllView.tsx')).AllView,
  map: async () => (await import('../views/map/MapView.tsx')).MapView,
  county: async () => (await import('../views/county/CountyView.tsx')).CountyView,
  sources: async () => (await import('../views/sources/SourcesView.tsx')).SourcesView,
  reader: async () => (await import('../views/reader/ReaderView.tsx')).ReaderView,
  review: async () => (await import('../views/review/ReviewView.tsx')).ReviewView,
  proof: async () => (await import('../views/proof/ProofView.tsx')).ProofView,
  changes: async () => (await import('../views/changes/ChangesView.tsx')).ChangesView,
  about: async () => (await import('../views/about/AboutView.tsx')).AboutView,
  decks: async () => (await import('../views/presenter/decks/DecksView.tsx')).DecksView,
  present: async () => (await import('../views/presenter/audience/AudienceView.tsx')).AudienceView,
  handout: async () => (await import('../views/presenter/handout/HandoutView.tsx')).HandoutView,
  speaker: async () => (await import('../views/presenter/console/SpeakerView.tsx')).SpeakerView,
} satisfies Readonly<Record<string, () => Promise<ComponentType>>>;

export type ViewName = keyof typeof VIEWS;
