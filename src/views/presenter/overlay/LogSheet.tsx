import { useMemo } from 'react';
import { useDocumentHeaders } from '../../../evidence/documentTitles.ts';
import type { Deck } from '../../../model/authored/deck.ts';
import { fileName } from '../../../model/select/fileName.ts';
import { answerRecords } from '../../../model/show/answerSlide.ts';
import { timeOfDay } from '../../../model/show/rehearsal.ts';
import { dayOf, type LogNames, lastedWords, logCsv, logRows, logText } from '../../../model/show/showLog.ts';
import { addShards, type ShardsByDomain } from '../../../model/show/slideData.ts';
import { MOST_LOG } from '../../../model/show/wallTrail.ts';
import { selectEvidence } from '../../../model/text/recordText.ts';
import { useShardsHolding } from '../../../queries/locations.ts';
import { useCounties } from '../../../queries/viewShards.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { SessionClock } from '../../../state/sessionClock.ts';
import { saveFile } from '../../../ui/files/saveFile.ts';
import { useTicking } from '../console/useNow.ts';
import styles from './LogSheet.module.css';
import { Sheet } from './Sheet.tsx';

export interface LogSheetProps {
  readonly presenter: UsePresenter;
  readonly deck: Deck;
  readonly clock: SessionClock;
  readonly shards: ShardsByDomain;
  readonly onClose: () => void;
}

/** What was on the wall, from when and for how long; it can be saved as a table and as a text. */
export function LogSheet({ presenter, deck, clock, shards, onClose }: LogSheetProps) {
  const log = presenter(({ show }) => show.trail.log);
  const now = Math.floor(useTicking(clock.now) / 1000);
  const { names, isRead } = useLogNames(deck, shards, presenter);
  const rows = logRows(log, names);
  const save = (ending: 'csv' | 'txt') => {
    const name = fileName(`放映记录 ${dayOf(now)} ${deck.title}`, ending, 'log');
    if (ending === 'csv') saveFile(name, logCsv(rows, now), 'text/csv;charset=utf-8');
    else saveFile(name, `\uFEFF${logText(rows, deck.title, now)}`, 'text/plain;charset=utf-8');
  };
  return (
    <Sheet title={`放映记录，共${rows.length}条`} onClose={onClose}>
      <p className={styles.tools}>
        <button type="button" className={styles.tool} disabled={!isRead} onClick={() => save('csv')}>
          存为表格
        </button>
        <button type="button" className={styles.tool} disabled={!isRead} onClick={() => save('txt')}>
          存为文本
        </button>
        <button
          type="button"
          className={styles.clear}
          onClick={() => presenter.getState().act({ type: 'resetLog' })}
        >
          清空，从现在记起
        </button>
      </p>
      <p className={styles.hint}>
        时间是本场放映的时钟，两个窗口刷新后仍在，关掉就没有了，请在散会前存下。
        {isRead ? '' : '名称和出处正在读取，读完才能存。'}
        {rows.length === MOST_LOG ? `只留最近${MOST_LOG}条，更早的已略去。` : ''}
      </p>
      <table className={styles.log} aria-label="放映记录">
        <thead>
          <tr>
            <th scope="col">开始</th>
            <th scope="col">时长</th>
            <th scope="col">显示</th>
            <th scope="col">内容和出处</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.at} ${row.kind} ${row.page} ${row.words}`} data-log={row.kind}>
              <td>{timeOfDay(row.at)}</td>
              <td>
                {lastedWords(row, now)}
                {row.until === null ? '，正在显示' : ''}
              </td>
              <td>{row.kind === '放映页' ? `第${row.page}页` : row.kind}</td>
              <td>
                {row.words}
                {row.source === '' ? null : <small className={styles.source}>{row.source}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}

interface ReadNames {
  readonly names: LogNames;
  /** Whether all names that can be had are there, so that no file is saved with ids in their places. */
  readonly isRead: boolean;
}

/** Where the names of what was answered come from; in a large dataset their pages are read for it. */
function useLogNames(deck: Deck, shards: ShardsByDomain, presenter: UsePresenter): ReadNames {
  const log = presenter(({ show }) => show.trail.log);
  const documentOf = useDocumentHeaders();
  const missing = log
    .flatMap(({ answer }) => answerRecords(answer))
    .filter(({ domain, record }) => !shards.get(domain)?.byId.has(record));
  const read = useShardsHolding(
    missing.map(({ domain, record }) => ({ kind: 'record', id: record, domain }) as const),
  );
  const hasCounties = log.some(({ answer }) => answer !== null && 'county' in answer);
  const counties = useCounties(hasCounties);
  const further = missing.length > 0 && read.state === 'ready' ? read.data : null;
  const all = useMemo(() => (further ? addShards(shards, further) : shards), [shards, further]);
  const places = counties.state === 'ready' ? counties.data.counties : null;
  const isLate =
    (missing.length > 0 && read.state === 'loading') || (hasCounties && counties.state === 'loading');
  const names: LogNames = {
    slides: deck.slides,
    recordOf: ({ domain, record }) => all.get(domain)?.byId.get(record) ?? null,
    shownOf: (record) => [...all.values()].map(({ byId }) => byId.get(record)).find(Boolean) ?? null,
    countyOf: (adcode) => places?.find((place) => place.adcode === adcode)?.name ?? null,
    sourceOf: (record) =>
      selectEvidence(record, all.get(record.domain)?.byId ?? new Map())
        .slice(0, 1)
        .map(({ doc, paragraph }) => `${documentOf(doc).shortTitle}第${paragraph}段`)
        .join('；'),
  };
  return { names, isRead: !isLate };
}
