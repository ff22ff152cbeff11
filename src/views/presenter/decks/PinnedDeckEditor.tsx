import { useCallback, useState } from 'react';
import { type Deck, PINNED_DECK, parseDeck } from '../../../model/authored/deck.ts';
import { pathToHandout, pathToSlide, pathToSpeaker } from '../../../model/paths.ts';
import { usePinnedStore } from '../../../state/pinnedStore.ts';
import { saveFile } from '../../../ui/files/saveFile.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import { FileInput } from '../../../ui/input/FileInput.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { ImportCheck } from './ImportCheck.tsx';
import styles from './PinnedDeckEditor.module.css';

const FILE_NAME = 'deck.json';

/** The editor of the visitor's own deck: order, removal, export and import. */
export function PinnedDeckEditor() {
  const { deck, kept, last, unpin, move, replace, undo: restore } = usePinnedStore();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<Deck | null>(null);
  /** The deck that an import has replaced. */
  const [former, setFormer] = useState<Deck | null>(null);
  const read = async (file: File) => {
    const parsed = parseDeck(await file.text());
    setProblems(parsed.problems ?? []);
    setOpened(parsed.deck);
    setFormer(null);
  };
  const take = useCallback(() => {
    if (opened === null) return;
    setFormer(usePinnedStore.getState().deck);
    replace(opened);
    setOpened(null);
  }, [opened, replace]);
  const undo = () => {
    if (former) replace(former);
    setFormer(null);
  };
  const { slides } = deck;
  return (
    <section aria-label="我的放映稿">
      <h2 className={styles.heading}>
        我的放映稿 <small>{slides.length}页</small>
      </h2>
      {slides.length === 0 ? (
        <p className={styles.hint}>还没有内容。在面板、指标、地图或文件段落处点“加入放映”。</p>
      ) : (
        <ol>
          {slides.map((slide, index) => (
            <li key={slide.id} className={styles.slide}>
              <span>
                <AppLink to={pathToSlide(PINNED_DECK, index + 1)}>{slide.headline}</AppLink>
                <small> {slide.section}</small>
              </span>
              <span className={styles.tools}>
                <button
                  type="button"
                  aria-label={`上移：${slide.headline}`}
                  disabled={index === 0}
                  onClick={() => move(slide.id, -1)}
                >
                  上移
                </button>
                <button
                  type="button"
                  aria-label={`下移：${slide.headline}`}
                  disabled={index === slides.length - 1}
                  onClick={() => move(slide.id, 1)}
                >
                  下移
                </button>
                <button type="button" aria-label={`移出：${slide.headline}`} onClick={() => unpin(slide.id)}>
                  移出
                </button>
              </span>
            </li>
          ))}
        </ol>
      )}
      {last ? (
        <p className={styles.actions} role="status">
          {last.text}
          <button type="button" onClick={restore}>
            撤销
          </button>
        </p>
      ) : null}
      <p className={styles.actions}>
        {slides.length > 0 ? (
          <>
            <AppLink to={pathToSlide(PINNED_DECK)}>开始放映</AppLink>
            <AppLink to={pathToSpeaker(PINNED_DECK)}>讲者控制台</AppLink>
            <AppLink to={pathToHandout(PINNED_DECK)}>打印与下载</AppLink>
            <button
              type="button"
              onClick={() => saveFile(FILE_NAME, `${JSON.stringify(deck, null, 2)}\n`, 'application/json')}
            >
              导出文件
            </button>
          </>
        ) : null}
        <FileInput accept="application/json,.json" onFile={read}>
          导入文件
        </FileInput>
      </p>
      {opened ? (
        <ImportCheck
          deck={opened}
          replaced={slides.length}
          onReplace={take}
          onCancel={() => setOpened(null)}
        />
      ) : null}
      {former && former.slides.length > 0 ? (
        <p className={styles.actions} role="status">
          已导入{slides.length}页，替换了原来的{former.slides.length}页。
          <button type="button" onClick={undo}>
            撤销导入
          </button>
        </p>
      ) : null}
      {problems.length > 0 ? (
        <Notice tone="error" title="这个文件不是放映稿，没有导入。" detail={problems.join('；')} />
      ) : null}
      {kept ? null : (
        <Notice title="浏览器不允许保存，关闭窗口后放映稿不会保留。">可导出为文件，下次再导入。</Notice>
      )}
    </section>
  );
}
