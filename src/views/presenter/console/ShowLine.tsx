import type { Slide } from '../../../model/authored/deck.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import styles from './ShowLine.module.css';

export interface ShowLineProps {
  readonly presenter: UsePresenter;
  /** The slide that the speaker sees. */
  readonly slide: Slide | null;
  readonly count: number;
}

/** The slide number, and in words every way in which the wall differs from it. */
export function ShowLine({ presenter, slide, count }: ShowLineProps) {
  const show = presenter((state) => state.show);
  const inked = presenter(({ marks }) => marks.strokes.length > 0);
  const zoom = presenter(({ marks }) => marks.zoom.by);
  const marked = [inked ? '笔迹' : null, show.spotlight ? '聚光' : null, show.zoom ? `放大${zoom}倍` : null]
    .filter((text) => text !== null)
    .join('、');
  const states = [
    show.draft === null
      ? null
      : show.asked
        ? '等您再按一次回车，Esc 放弃'
        : `仅讲者可见，回车${'elsewhere' in show.draft ? '再问一次' : '上墙'}，Esc 放弃`,
    show.draft === null && show.answer !== null ? `即席调用中，Esc 回到第${show.slide}页，U 撤回` : null,
    show.held === null ? null : `观众画面定格在第${show.held.slide}页`,
    show.blank === null ? null : show.blank === 'black' ? '观众看到黑屏' : '观众看到白屏',
    show.laser ? '光点已开' : null,
    marked === '' ? null : `墙上有${marked}`,
    show.evidence === null ? null : '墙上显示出处',
    show.refused === null ? null : `没有第${show.refused}页，共${count}页`,
    show.typed === '' ? null : `翻到 ${show.typed}，回车确认`,
  ].filter((text) => text !== null);
  return (
    <p className={styles.line} aria-live="polite" data-show-line="">
      <strong className={styles.number}>
        {show.slide} / {count}
      </strong>
      {states.length > 0 ? (
        states.map((text) => (
          <span key={text} className={styles.state}>
            {text}
          </span>
        ))
      ) : (
        <span className={styles.section}>{slide?.section}</span>
      )}
    </p>
  );
}
