import type { SlideData } from '../../model/slideData.ts';
import { Panel } from '../../panels/Panel.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ChangeSlide } from './ChangeSlide.tsx';
import { FigureSlide } from './FigureSlide.tsx';
import { MapSlide } from './MapSlide.tsx';
import { PairSlide } from './PairSlide.tsx';
import { TitleSlide } from './TitleSlide.tsx';
import { WordsSlide } from './WordsSlide.tsx';

/** The registry: slide kind → body. A slide of another dataset's deck says what is missing. */
export function SlideBody({ data }: { data: SlideData }) {
  const { slide, panels, missing } = data;
  if (missing.length > 0) return <Notice title="这一页的内容不在当前数据中。">{missing.join('、')}</Notice>;
  switch (slide.kind) {
    case 'title':
      return <TitleSlide slide={slide} />;
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
