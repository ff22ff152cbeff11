import { slidePath } from '../../model/pinnedSlides.ts';
import type { SlideData } from '../../model/slideData.ts';
import { useCore } from '../../queries/dataset.ts';
import { QrCode } from './QrCode.tsx';
import styles from './Slide.module.css';
import { SlideBody } from './SlideBody.tsx';
import { SlideSource } from './SlideSource.tsx';
import type { StageShape } from './stageSize.ts';

export interface SlideProps {
  readonly data: SlideData;
  readonly number: number;
  readonly count: number;
  readonly shape: StageShape;
  /** The audience sees nothing but this. */
  readonly blank?: 'black' | 'white' | null;
  /** The slide is an answer, shown outside the deck's order. */
  readonly answered?: boolean;
  /** What a copy of the wall is called beside others of its kind. */
  readonly label?: string | undefined;
}

/** One message a screen: section, headline, body, and a footer that says where it comes from. */
export function Slide({ data, number, count, shape, blank = null, answered = false, label }: SlideProps) {
  const { slide } = data;
  const core = useCore();
  const site = core.state === 'ready' ? core.data.site : null;
  const publicUrl = site?.publicUrl ?? null;
  return (
    <main
      id="main"
      className={styles.stage}
      data-page="present"
      aria-label={label}
      data-slide={number}
      data-kind={slide.kind}
      data-shape={shape}
      data-blank={blank ?? undefined}
      data-answer={answered || undefined}
      tabIndex={-1}
    >
      <header key={`head-${slide.id}`} className={styles.head}>
        <p className={styles.section}>{slide.section}</p>
        <h1 className={styles.headline}>{slide.headline}</h1>
      </header>
      <div key={`body-${slide.id}`} className={styles.body}>
        <SlideBody data={data} />
      </div>
      <footer className={styles.footer}>
        <SlideSource data={data} />
        {publicUrl === null || slide.kind === 'title' ? null : (
          <QrCode text={`${publicUrl.replace(/#.*$/, '')}#${slidePath(slide)}`} />
        )}
        <p className={styles.page}>{answered ? '现场查询' : `${number} / ${count}`}</p>
      </footer>
    </main>
  );
}
