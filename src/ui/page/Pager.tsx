import { AppLink } from '../input/AppLink.tsx';
import styles from './Pager.module.css';

export interface PagerProps {
  /** The current page, from 1. */
  readonly page: number;
  readonly pages: number;
  readonly pathOf: (page: number) => string;
}

/** Plain links to the previous and the next page; renders nothing where there is only one. */
export function Pager({ page, pages, pathOf }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav className={styles.pager} aria-label="分页">
      {page > 1 ? <AppLink to={pathOf(page - 1)}>上一页</AppLink> : null}
      <span aria-current="page">
        第{page}页，共{pages}页
      </span>
      {page < pages ? <AppLink to={pathOf(page + 1)}>下一页</AppLink> : null}
    </nav>
  );
}
