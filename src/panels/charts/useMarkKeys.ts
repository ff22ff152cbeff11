import { HYDRATED_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import { useModule } from '../../queries/useModule.ts';

const load = async () => {
  const { addMarkKeys } = await import('../../entry/embed/markKeys.ts');
  addMarkKeys(document.body, HYDRATED_ATTRIBUTE);
  return true;
};

/**
 * Adds arrow keys between the marks of every picture of the page, present or future (`data-marks` identifies
 * a picture). Used once for the whole page and loaded after the first paint; until then every mark is a tab
 * stop.
 */
export function useMarkKeys(): void {
  useModule('mark-keys', load);
}
