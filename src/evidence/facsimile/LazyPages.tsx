import { useModule } from '../../queries/useModule.ts';
import type { QuotedFigure } from './readText.ts';

const load = async () => ({ Pages: (await import('./QuotePages.tsx')).QuotePages });

/**
 * Where a quoted figure is printed, loaded with the first quote. Components that show it ask
 * `import.meta.env.YOUJU_FACSIMILE` first, each in its own file: the build then leaves this out of a site without pages,
 * with all that it loads.
 */
export function LazyPages({ evidence }: { evidence: QuotedFigure }) {
  const module = useModule('facsimile', load);
  return module.state === 'ready' ? <module.data.Pages evidence={evidence} /> : null;
}
