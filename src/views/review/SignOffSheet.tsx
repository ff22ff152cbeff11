import { useMemo, useState } from 'react';
import { pathToReview } from '../../model/paths.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import { useDomains } from '../../queries/locations.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import styles from './SignOffSheet.module.css';
import { SignOffTable } from './SignOffTable.tsx';
import { selectSignOffGroups } from './signOffRows.ts';

/**
 * A sheet to print with every figure, its scope, its source and a box to tick, for the person who is
 * responsible for it.
 */
export function SignOffSheet({ core }: { core: CoreShard }) {
  const domains = useMemo(
    () => core.domains.filter(({ figures }) => figures > 0).map(({ id }) => id),
    [core],
  );
  const shards = useDomains(domains);
  const groups = useMemo(
    () => (shards.state === 'ready' ? selectSignOffGroups(core, shards.data) : null),
    [core, shards],
  );
  const [failed, setFailed] = useState<string | null>(null);
  const title = `${core.site.city}“${core.site.period.label}”数字核对单`;
  const save = async () => {
    setFailed(null);
    try {
      const { exportSignOffSheet } = await import('./exportSignOffSheet.ts');
      await exportSignOffSheet(groups ?? [], `${title}.xlsx`, core.site.notice);
    } catch (cause) {
      setFailed(`未能导出表格：${cause instanceof Error ? cause.message : String(cause)}`);
    }
  };
  if (shards.state === 'loading') return <Loading what="全部数字" />;
  if (shards.state === 'error' || groups === null)
    return shards.state === 'error' ? (
      <LoadError error={shards.error} retry={shards.retry} still="校核的其他内容不受影响。" />
    ) : null;
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <p className={styles.lead}>
        {count}个数字，按领域和部门排列。逐项对照原文后在方框内打勾，每页由核对人签字。
      </p>
      <p className={styles.ways}>
        <button type="button" onClick={() => window.print()}>
          打印
        </button>
        <button type="button" onClick={save}>
          导出表格（XLSX）
        </button>
        <AppLink to={pathToReview()}>回到校核</AppLink>
        <output>{failed}</output>
      </p>
      <SignOffTable groups={groups} title={title} version={core.version} />
    </>
  );
}
