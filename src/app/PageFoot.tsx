import { useRef } from 'react';
import type { CoreShard } from '../model/published/dataset.ts';
import { dayText } from '../model/text/imprint.ts';
import { useModule } from '../queries/useModule.ts';
import { useNearViewport } from '../ui/measure/useNearViewport.ts';
import { usePrinting } from '../ui/page/usePrinting.ts';
import styles from './PageFoot.module.css';

const load = async () => ({ Tools: (await import('./FootTools.tsx')).FootTools });

/**
 * The footer of every page: the version of the data, and the fields that the owner has filled in; empty ones
 * are hidden.
 */
export function PageFoot({ core }: { core: CoreShard }) {
  const printing = usePrinting();
  const foot = useRef<HTMLElement>(null);
  const tools = useModule('foot-tools', load, useNearViewport(foot));
  const { footer, city, period } = core.site;
  const filled = [
    ['主办单位', footer.organiser],
    ['承办单位', footer.undertaker ?? null],
    ['联系方式', footer.contact],
    ['备案号', footer.filingNumber],
    ['网站标识码', footer.siteCode],
    ['更新日期', footer.updated ? dayText(new Date(`${footer.updated}T00:00`)) : null],
  ].filter(([, value]) => value !== null);
  return (
    <footer ref={foot} className={styles.foot}>
      <div className={styles.tools}>{tools.state === 'ready' ? <tools.data.Tools core={core} /> : null}</div>
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
