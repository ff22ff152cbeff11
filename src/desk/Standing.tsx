import { useState } from 'react';
import { correctRecord, fetchDesk, findRecords } from './askDesk.ts';
import styles from './OpenScreen.module.css';
import type { StandingRecord } from './protocol.ts';
import type { DeskControls } from './useDesk.ts';

const USES = { panels: '图表', slides: '放映', conflicts: '分歧', sums: '验算', documents: '文件' } as const;

/** Finds records that stand, shows what they are used for, and corrects them. */
export function Standing({ desk }: { readonly desk: DeskControls }) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly StandingRecord[] | null>(null);
  const [said, setSaid] = useState('');
  const run = (work: Promise<StandingRecord[]>, words: string) =>
    work.then(
      (records) => {
        setFound(records);
        setSaid(words);
      },
      (error: unknown) => setSaid(error instanceof Error ? error.message : String(error)),
    );
  return (
    <section className={styles.part} aria-labelledby="standing">
      <h2 id="standing">查改已有数据</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run(findRecords(query), '');
        }}
      >
        <input
          className={styles.words}
          aria-label="查已有数据"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        <button type="submit" className={styles.button} disabled={query.trim() === ''}>
          查找
        </button>
      </form>
      <p role="status">{said}</p>
      {found?.length === 0 ? <p>没有找到。</p> : null}
      {found?.map((record) => (
        <Record
          key={record.id}
          record={record}
          onCorrect={(fields) =>
            // A correction that makes sentences untrue is a plan; what is shown then is read anew.
            void run(correctRecord(record.id, fields), '已改正，检查通过。').then(() =>
              desk.whole('正在核对', fetchDesk),
            )
          }
        />
      ))}
    </section>
  );
}

interface RecordProps {
  readonly record: StandingRecord;
  readonly onCorrect: (fields: Readonly<Record<string, string>>) => void;
}

function Record({ record, onCorrect }: RecordProps) {
  const { id, name, said, period, value, note, doubt, published, uses } = record;
  const fields = { name, ...(value === null ? {} : { value }), doubt, note, reason: '', date: '' };
  const labels = {
    name: '名称',
    value: '数值',
    doubt: '疑点',
    note: '说明',
    reason: '改动理由',
    date: '改动日期',
  };
  return (
    <details data-record={id}>
      <summary>
        {name}　{said}（{period}）{published ? '　已公布' : ''}
      </summary>
      {Object.entries(USES).map(([kind, label]) => {
        const list = uses[kind as keyof typeof USES];
        return list.length === 0 ? null : (
          <p key={kind}>
            {label}：{list.join('；')}
          </p>
        );
      })}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          onCorrect(Object.fromEntries(Object.keys(fields).map((key) => [key, String(data.get(key) ?? '')])));
        }}
      >
        {Object.entries(fields).map(([key, text]) => (
          <p key={key}>
            <label htmlFor={`${id}-${key}`}>{labels[key as keyof typeof labels]}</label>
            <input id={`${id}-${key}`} name={key} className={styles.words} defaultValue={text} />
          </p>
        ))}
        <button type="submit" className={styles.button}>
          改正
        </button>
      </form>
    </details>
  );
}
