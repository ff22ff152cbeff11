import type { CoreShard } from '../model/published/dataset.ts';
import { dayText } from '../model/text/imprint.ts';
import { usePrinting } from '../ui/page/usePrinting.ts';
import styles from './PageFoot.module.css';

/**
 * The footer of every page: the version of the data, and the fields that the owner has filled in; empty ones
 * are hidden.
 */
export function PageFoot({ core }: { core: CoreShard }) {
  const printing = usePrinting();
  const { footer, city, period } = core.site;
  const filled = [
    ['主办单位', footer.organiser],
    ['联系方式', footer.contact],
    ['备案号', footer.filingNumber],
    ['网站标识码', footer.siteCode],
  ].filter(([, value]) => value !== null);
  return (
    <footer className={styles.foot}>
      <p className={styles.version} data-printed={printing ? dayText(new Date()) : undefined}>
        {city}“{period.label}”指标 · 数据版本 {core.version.slice(0, 8)}
      </p>
      {filled.map(([name, value]) => (
        <p key={name}>
          {name}：{value}
        </p>
      ))}
      {footer.correctionsUrl === null ? null : (
        <p>
          <a href={footer.correctionsUrl}>我为政府网站找错</a>
        </p>
      )}
    </footer>
  );
}
