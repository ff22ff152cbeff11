import type { DeskDifference } from '../protocol.ts';
import type { DeskControls } from '../useDesk.ts';

export interface SignOffProps {
  readonly differences: readonly DeskDifference[];
  readonly desk: DeskControls;
}

/** The sheet of all decisions goes out for sign-off and comes back; what differs is taken or left one by one. */
export function SignOff({ differences, desk }: SignOffProps) {
  return (
    <section aria-labelledby="sign-off">
      <h3 id="sign-off">签核</h3>
      <p>
        <a href="/api/sheet" download="签核表.xlsx">
          导出签核表（XLSX）
        </a>
      </p>
      <label>
        读回签核表
        <input
          type="file"
          accept=".xlsx"
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file) void desk.step({ command: 'readSheet', sheet: file });
          }}
        />
      </label>
      <ul>
        {differences.map(({ key, text, column, was, now, by }, at) => (
          <li key={`${key} ${column}`} data-difference={key}>
            {text}：{column}由“{was}”改为“{now}”{by === '' ? '' : `（${by}）`}
            <button type="button" onClick={() => void desk.step({ command: 'settle', at, takes: true })}>
              采用
            </button>
            <button type="button" onClick={() => void desk.step({ command: 'settle', at, takes: false })}>
              不采用
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
