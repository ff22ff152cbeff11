import styles from '../OpenScreen.module.css';
import type { DeskSite } from '../protocol.ts';
import type { SiteControl } from './useSite.ts';

export interface SiteStatusProps {
  readonly site: DeskSite | null;
  readonly control: SiteControl;
}

/** Whether the site shows the data that were written; while it is built, how far it is, and a button that stops it. */
export function SiteStatus({ site, control }: SiteStatusProps) {
  if (!site || site.state === 'none') return null;
  const { state, stage, stages, words, seconds } = site;
  const error = control.error === null ? null : <p role="alert">{control.error}</p>;
  if (state === 'building')
    return (
      <div data-desk-site="building">
        <label>
          正在生成网站：第{stage + 1}步，共{stages}步，{words}（已用{seconds}秒）{' '}
          <progress max={stages} value={stage} />
        </label>
        <button type="button" className={styles.button} onClick={control.stop}>
          停止
        </button>
        {error}
      </div>
    );
  return (
    <div data-desk-site={state}>
      <p role="status">{state === 'outdated' ? '数据已经改动，网站还是改动之前的。' : words}</p>
      {state === 'ready' ? null : (
        <button type="button" className={styles.button} onClick={control.start}>
          生成网站
        </button>
      )}
      {error}
    </div>
  );
}
