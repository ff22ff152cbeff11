import { useState } from 'react';
import { type HeaderFinding, judgeHeaders } from '../../../model/embed/embedCheck.ts';
import { judgeRendering } from '../../../model/embed/renderingCheck.ts';
import { fetchHeaders } from '../../../queries/fetchHeaders.ts';
import type { EmbedSite } from './embedSite.ts';
import { renderEmbed } from './renderEmbed.ts';
import styles from './ServerCheck.module.css';

export interface ServerCheckProps {
  /** Path of the embed page, relative to the site. */
  readonly path: string;
  readonly site: EmbedSite;
}

type Check =
  | { readonly state: 'idle' | 'asking' | 'failed' }
  /** The headers come first; a frame takes longer, and is not tried for a page that is not there. */
  | { readonly state: 'trying' | 'done'; readonly findings: readonly HeaderFinding[] };

const TONES = { good: '可以', note: '注意', bad: '不行' } as const;

/**
 * Fetches the headers of the embed page, shows it in a frame, and says in words whether other pages may show
 * it.
 */
export function ServerCheck({ path, site }: ServerCheckProps) {
  const [check, setCheck] = useState<Check>({ state: 'idle' });
  const ask = async () => {
    setCheck({ state: 'asking' });
    const findings = await fetchHeaders(path).then(judgeHeaders, () => null);
    if (findings === null) return setCheck({ state: 'failed' });
    if (findings.some(({ about }) => about === 'status')) return setCheck({ state: 'done', findings });
    setCheck({ state: 'trying', findings });
    const seen = judgeRendering(await renderEmbed(site.here + path));
    setCheck({ state: 'done', findings: [...seen, ...findings] });
  };
  const isBusy = check.state === 'asking' || check.state === 'trying';
  if (!site.onServer) return <p className={styles.words}>从本机文件打开时没有服务器可以检查。</p>;
  return (
    <div className={styles.check}>
      <button type="button" className={styles.ask} disabled={isBusy} onClick={ask}>
        检查这台服务器能否被嵌入
      </button>
      <div aria-live="polite">
        {check.state === 'asking' ? <p className={styles.words}>正在询问{site.here}……</p> : null}
        {check.state === 'failed' ? (
          <p className={styles.words}>{site.here}没有回答。请看网络是否通畅，再试一次。</p>
        ) : null}
        {check.state === 'trying' ? <p className={styles.words}>正在框架里试画……</p> : null}
        {'findings' in check ? (
          <ul className={styles.findings} aria-label={`${site.here} 的回答`}>
            {check.findings.map(({ about, tone, text }) => (
              <li key={about} data-tone={tone}>
                <b>{TONES[tone]}</b>
                <span>{text}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
