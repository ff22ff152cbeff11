import { otherPlaces } from '../../../model/show/answerSlide.ts';
import { slidePath } from '../../../model/show/pinnedSlides.ts';
import type { SlideData } from '../../../model/show/slideData.ts';
import { placeName } from '../../../model/text/partsWord.ts';
import { WallPanels } from '../../../panels/wall/WallPanels.tsx';
import { useCore } from '../../../queries/dataset.ts';
import { QrCode } from '../../../ui/files/QrCode.tsx';
import type { StageShape } from '../audience/stageSize.ts';
import { OwnWords } from './own/OwnWords.tsx';
import { isOpening } from './own/ownMarks.ts';
import { useUnheldNumbers } from './own/useUnheldNumbers.ts';
import styles from './Slide.module.css';
import { SlideBody } from './SlideBody.tsx';
import { SlideCaveats } from './SlideCaveats.tsx';
import { SlideSource } from './SlideSource.tsx';

export interface SlideProps {
  readonly data: SlideData;
  readonly number: number;
  readonly count: number;
  readonly shape: StageShape;
  /** The blank colour that covers the slide; null where the slide is shown. */
  readonly blank?: 'black' | 'white' | null;
  /** Whether the slide is an answer, shown outside the deck's order. */
  readonly answered?: boolean;
  /** Whether it is one of many slides on a page to print, and not a page of its own. */
  readonly sheet?: boolean;
  /** The accessible name of a preview among others. */
  readonly label?: string | undefined;
}

/** Whether it shows nothing of the dashboard that a code could lead to. */
const isOwnPage = ({ kind }: SlideData['slide']): boolean => kind === 'title' || kind === 'text';

/** One message per screen: section, headline, body, and a footer with the source. */
export function Slide({
  data,
  number,
  count,
  shape,
  blank = null,
  answered = false,
  sheet = false,
  label,
}: SlideProps) {
  const { slide } = data;
  const core = useCore();
  const site = core.state === 'ready' ? core.data.site : null;
  const publicUrl = site?.publicUrl ?? null;
  // On the slide that says that no document holds the figure, each of the nearest ones has its own mark.
  const others =
    answered && !data.nearest && core.state === 'ready' ? otherPlaces(data.records, core.data) : [];
  const own = useUnheldNumbers(data);
  const Frame = sheet ? 'section' : 'main';
  const Headline = sheet ? 'h2' : 'h1';
  return (
    <Frame
      id={sheet ? undefined : 'main'}
      className={sheet ? `${styles.stage} ${styles.sheet}` : styles.stage}
      aria-label={sheet ? `第${number}页` : label}
      data-page={sheet ? undefined : 'present'}
      data-slide={number}
      data-kind={data.nearest ? 'nearest' : isOpening(slide) ? 'title' : slide.kind}
      data-shape={shape}
      data-blank={blank ?? undefined}
      data-answer={answered || undefined}
      tabIndex={sheet ? undefined : -1}
    >
      <header key={`head-${slide.id}`} className={styles.head}>
        <p className={styles.section}>
          <OwnWords text={slide.section} numbers={own.filter(({ field }) => field === 'section')} />
          {others.length > 0 && site ? (
            <strong className={styles.elsewhere} data-elsewhere="">
              其他地方：{others.join('、')}，不计入{placeName(site)}
            </strong>
          ) : null}
        </p>
        <Headline className={styles.headline}>
          <OwnWords text={slide.headline} numbers={own.filter(({ field }) => field === 'headline')} />
        </Headline>
      </header>
      <div key={`body-${slide.id}`} className={styles.body}>
        <WallPanels>
          <SlideBody data={data} own={own} />
        </WallPanels>
      </div>
      <SlideCaveats data={data} shape={shape} />
      <footer className={styles.footer}>
        <SlideSource data={data} brief={shape === 'tall'} />
        {publicUrl === null || isOwnPage(slide) ? null : (
          <QrCode address={`${publicUrl.replace(/#.*$/, '')}#${slidePath(slide)}`} className={styles.code} />
        )}
        {site?.notice === undefined ? null : <p className={styles.notice}>{site.notice}</p>}
        <p className={styles.page}>{answered ? '现场查询' : `${number} / ${count}`}</p>
      </footer>
    </Frame>
  );
}
