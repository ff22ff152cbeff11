import { useMemo } from 'react';
import type { SlideData } from '../../../../model/show/slideData.ts';
import { useCore } from '../../../../queries/dataset.ts';
import { useCounties } from '../../../../queries/viewShards.ts';
import { type UnheldNumber, unheldNumbers } from './unheldNumbers.ts';

/** The numbers of a slide's own words that its records do not hold, as far as what they are in has been read. */
export function useUnheldNumbers(data: SlideData): readonly UnheldNumber[] {
  const core = useCore();
  const counties = useCounties(data.slide.kind === 'map');
  const site = core.state === 'ready' ? core.data : null;
  const map = counties.state === 'ready' ? counties.data : null;
  return useMemo(() => unheldNumbers(data, map, site), [data, map, site]);
}
