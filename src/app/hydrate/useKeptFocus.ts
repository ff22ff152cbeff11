import { useModule } from '../../queries/useModule.ts';

const load = async () => {
  const { keepFocus } = await import('./keepFocus.ts');
  keepFocus();
  return true;
};

/** The focus is never lost to the body; once for the whole page, fetched after the first paint. */
export function useKeptFocus(): void {
  useModule('kept-focus', load);
}
