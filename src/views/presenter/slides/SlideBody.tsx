import { withdrawnText } from '../../../model/fields/alias.ts';
import type { SlideData } from '../../../model/show/slideData.ts';
import { Panel } from '../../../panels/frame/Panel.tsx';
import { useFindAlias } from '../../../queries/moved.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import { ChangeSlide } from './ChangeSlide.tsx';
import { FigureSlide } from './FigureSlide.tsx';
import { MapSlide } from './MapSlide.tsx';
import { NearestSlide } from './NearestSlide.tsx';
import { TextSlide } from './own/TextSlide.tsx';
import type { UnheldNumber } from './own/unheldNumbers.ts';
import { PairSlide } from './PairSlide.tsx';
import { TitleSlide } from './TitleSlide.tsx';
import { WordsSlide } from './WordsSlide.tsx';

/**
 * Shown for a slide of an older deck whose records are missing: what replaced them, as far as aliases say so.
 */
function MissingSlide({ missing }: { missing: readonly string[] }) {
  const { find } = useFindAlias();
  const aliases = missing.flatMap((id) => find?.('panel', id) ?? find?.('record', id) ?? []);
  const lines = aliases.filter(({ to }) => to === null).map(withdrawnText);
  return (
    <Notice title="这一页的内容不在当前数据中。">
      {lines.length > 0 ? lines.join('') : missing.join('、')}
    </Notice>
  );
}

/** The registry of slide kinds: renders the body. A slide of another dataset's deck says what is missing. */
export function SlideBody({ data, own }: { data: SlideData; own: readonly UnheldNumber[] }) {
  const { slide, panels, missing } = data;
  if (missing.length > 0) return <MissingSlide missing={missing} />;
  if (data.nearest) return <NearestSlide data={data} />;
  switch (slide.kind) {
    case 'title':
      return <TitleSlide slide={slide} own={own} />;
    case 'text':
      return <TextSlide slide={slide} own={own} />;
    case 'figure':
      return <FigureSlide data={data} />;
    case 'change':
      return <ChangeSlide data={data} />;
    case 'words':
      return <WordsSlide data={data} />;
    case 'map':
      return <MapSlide slide={slide} />;
    case 'pair':
      return <PairSlide panels={panels} />;
    default:
      return panels[0] ? <Panel data={panels[0]} level={2} mode="slide" /> : null;
  }
}
