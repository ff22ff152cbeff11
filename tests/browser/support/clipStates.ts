import { drawOf, drawSome, isWhole, sampleSeed } from '../../support/forms.ts';
import { ROUTES } from './site.ts';

/** One way in which a reader may see a route. */
export interface ClipState {
  readonly route: string;
  /** The reader's text size; 16 is the usual one, the others are those of 长辈模式. */
  readonly size: number;
  readonly width: number;
  /** What a browser on a phone makes of text sizes, in percent. */
  readonly adjust: number;
  /** Whether the spacings of WCAG 1.4.12 are set. */
  readonly spaced: boolean;
}

/** Slides and sheets have sizes of their own, and tests of their own. */
const OWN_SIZES = ['present', 'handout', 'speaker', 'not-found', 'proof', 'about', 'decks'];

/** One route of each view, and every domain. */
export const CLIP_ROUTES = [
  ...ROUTES.filter(({ page }) => page === 'domain'),
  ...ROUTES.filter(
    ({ page }, at) =>
      page !== 'domain' &&
      !OWN_SIZES.includes(page) &&
      ROUTES.findIndex((other) => other.page === page) === at,
  ),
];

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);

const FINE = range(320, 1600, 20);
const COARSE = [320, 360, 390, 430, 540, 640, 768, 900, 1024, 1280, 1366, 1600];

/** The whole matrix. */
export function clipStates(): ClipState[] {
  return CLIP_ROUTES.flatMap(({ name: route }) => [
    ...FINE.map((width) => ({ route, size: 16, width, adjust: 100, spaced: false })),
    ...COARSE.flatMap((width) =>
      [20, 24, 30].flatMap((size) =>
        [100, 110, 140].flatMap((adjust) =>
          [false, true].map((spaced) => ({ route, size, width, adjust, spaced })),
        ),
      ),
    ),
  ]);
}

const SAMPLED_ROUTES = 3;

/** A sample of a few routes, because a page has to be opened for each route and each size. */
export function chosenStates(most: number): readonly ClipState[] {
  if (isWhole('clipping')) return clipStates();
  const seed = `${sampleSeed()} clipping`;
  const routes = [...CLIP_ROUTES]
    .sort((a, b) => drawOf(seed, a.name) - drawOf(seed, b.name))
    .slice(0, SAMPLED_ROUTES)
    .map(({ name }) => name);
  return drawSome(
    'clipping',
    clipStates().filter(({ route }) => routes.includes(route)),
    most,
  );
}
