import { useModule } from '../../queries/useModule.ts';

const load = async () => {
  const { addMarkKeys } = await import('../../entry/embed/markKeys.ts');
  addMarkKeys(document.body);
  return true;
};

/**
 * Arrow keys between the marks of every picture of the page, now and later (`data-marks` names a
 * picture): once for the whole page, fetched after the first paint. Without it every mark is a stop
 * of the tab key, and nothing is lost.
 */
export function useMarkKeys(): void {
  useModule('mark-keys', load);
}
