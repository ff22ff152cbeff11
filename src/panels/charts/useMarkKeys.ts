import { useEffect } from 'react';
import { HYDRATED_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import { useModule } from '../../queries/useModule.ts';

const load = () => import('../../entry/embed/markKeys.ts');

/**
 * Adds arrow keys between the marks of every picture of the page, present or future (`data-marks` identifies
 * a picture). Used once for the whole page and loaded after the first paint; until then every mark is a tab
 * stop.
 */
export function useMarkKeys(): void {
  const loaded = useModule('mark-keys', load);
  const keys = loaded.state === 'ready' ? loaded.data : null;
  useEffect(() => keys?.addMarkKeys(document.body, HYDRATED_ATTRIBUTE), [keys]);
}
