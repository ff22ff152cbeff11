import { DEFAULT_SESSION } from '../model/paths.ts';
import type { ThemeName } from '../styles/tokens.ts';

/** The parameters of a presentation's address, and the format of ids. */

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const parseId = (text: string | null): string | null => (text !== null && ID.test(text) ? text : null);

/** Themes of a presentation; the first is the default. */
export const PRESENT_THEMES = ['projection', 'light', 'contrast'] as const satisfies readonly ThemeName[];

export interface PresentParams {
  /** Slide number, from 1; a number beyond the last slide means the last. */
  readonly slide: number;
  readonly theme: ThemeName;
  /** Windows of one session show the same slide. */
  readonly session: string;
  /** Seconds per slide in unattended mode; null otherwise. */
  readonly kiosk: number | null;
}

const KIOSK_SECONDS = 15;

function parseKiosk(query: URLSearchParams): number | null {
  if (query.get('kiosk') !== '1') return null;
  const every = query.get('every');
  return every !== null && /^(?:[3-9]|[1-9][0-9]{1,2})$/.test(every) ? Number(every) : KIOSK_SECONDS;
}

export function parsePresentParams(query: URLSearchParams): PresentParams {
  const s = query.get('s');
  return {
    slide: s !== null && /^[1-9][0-9]{0,3}$/.test(s) ? Number(s) : 1,
    theme: PRESENT_THEMES.find((theme) => theme === query.get('theme')) ?? 'projection',
    session: parseId(query.get('session')) ?? DEFAULT_SESSION,
    kiosk: parseKiosk(query),
  };
}

/** Papers of a handout; the first is the default. */
export const HANDOUT_PAPERS = ['slide', 'a4', 'a4-2', 'a4-3', 'a4-6'] as const;
export type HandoutPaper = (typeof HANDOUT_PAPERS)[number];

export interface HandoutParams {
  readonly paper: HandoutPaper;
  readonly theme: ThemeName;
}

export function parseHandoutParams(query: URLSearchParams): HandoutParams {
  return {
    paper: HANDOUT_PAPERS.find((paper) => paper === query.get('paper')) ?? 'slide',
    theme: PRESENT_THEMES.find((theme) => theme === query.get('theme')) ?? 'light',
  };
}
