import { pathToHandout, pathToSlide, pathToSpeaker } from '../../../model/paths.ts';
import { useCore } from '../../../queries/dataset.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { PageHeading } from '../../../ui/page/PageHeading.tsx';
import styles from './DecksView.module.css';
import { PinnedDeckEditor } from './PinnedDeckEditor.tsx';

/** The city's decks and the one the visitor has collected. */
export function DecksView() {
  const core = useCore();
  const decks = core.state === 'ready' ? core.data.decks : [];
  return (
    <Page name="decks" title="放映稿 · 有据">
      <PageHeading title="放映稿">
        放映窗口只显示一页一事，翻页用方向键、空格或翻页笔。每一页都带范围、时点、限定词和出处。
      </PageHeading>
      <ul className={styles.decks}>
        {decks.map(({ id, title, slides }) => (
          <li key={id}>
            <AppLink to={pathToSlide(id)}>{title}</AppLink> <small>{slides}页</small>{' '}
            <AppLink to={pathToSpeaker(id)} label={`讲者控制台：${title}`}>
              讲者控制台
            </AppLink>{' '}
            <AppLink to={pathToHandout(id)}>打印与下载</AppLink>
          </li>
        ))}
      </ul>
      <PinnedDeckEditor />
    </Page>
  );
}
