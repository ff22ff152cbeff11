import { Digests } from '../document/Digests.tsx';
import { GoneList } from '../plan/GoneList.tsx';
import { WordingList } from '../plan/WordingList.tsx';
import type { DeskArrangement, DeskDifference } from '../protocol.ts';
import type { DeskControls } from '../useDesk.ts';
import styles from './Arrange.module.css';
import { PanelForm } from './PanelForm.tsx';
import { SignOff } from './SignOff.tsx';
import { SitePreview } from './SitePreview.tsx';

export interface ArrangeProps {
  readonly arrangement: DeskArrangement | null;
  readonly differences: readonly DeskDifference[];
  readonly canUndo: boolean;
  readonly desk: DeskControls;
  readonly onUndo: () => void;
}

/** What is about to be written: panels, findings, sentences that must be read again; and the last button. */
export function Arrange({ arrangement, differences, canUndo, desk, onUndo }: ArrangeProps) {
  if (!arrangement)
    return (
      <div className={styles.part}>
        <button type="button" onClick={() => void desk.step({ command: 'arrange' })}>
          与全部数据一起核对
        </button>
      </div>
    );
  const { panels, findings, absences, wordings, digests, gone, summary, ready } = arrangement;
  const reword = (words: Readonly<Record<string, string>>) => void desk.step({ command: 'reword', words });
  return (
    <section className={styles.part} aria-labelledby="arrange">
      <h2 id="arrange">数字已决定完毕</h2>
      {summary.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {gone.length === 0 ? null : (
        <>
          <h3>随旧文本删去的</h3>
          <GoneList gone={gone} />
        </>
      )}
      {panels.length === 0 ? null : (
        <>
          <h3>图表</h3>
          {panels.map((panel) => (
            <PanelForm key={`${panel.id} ${panel.title} ${panel.section}`} panel={panel} desk={desk} />
          ))}
          <SitePreview panels={panels} />
        </>
      )}
      {absences.length === 0 ? null : (
        <>
          <h3>请对照这份文件重读</h3>
          <p>
            网站上这些句子说的是各份文件没有写到的事。按“完成”即确认：重读过了，仍然成立；不再成立的，请改写。
          </p>
          {absences.map(({ key, text, touched }) => (
            <Absence key={key} text={text} touched={touched} onReword={(words) => reword({ [key]: words })} />
          ))}
        </>
      )}
      <WordingList wordings={wordings} onReword={reword} />
      {findings.length === 0 ? null : (
        <>
          <h3>还有问题</h3>
          <ul>
            {findings.map(({ about, message }) => (
              <li key={`${about}${message}`}>
                {message}（{about}）
              </li>
            ))}
          </ul>
        </>
      )}
      <Digests digests={digests} desk={desk} />
      <SignOff differences={differences} desk={desk} />
      <div className={styles.buttons}>
        <button
          type="button"
          className={styles.main}
          disabled={!ready}
          onClick={() => void desk.step({ command: 'finish' })}
        >
          完成
        </button>
        {canUndo ? (
          <button type="button" onClick={onUndo}>
            撤销
          </button>
        ) : null}
      </div>
    </section>
  );
}

interface AbsenceProps {
  readonly text: string;
  readonly touched: readonly string[];
  readonly onReword: (words: string) => void;
}

/** A sentence about what no document says, with the words that the new text shares with it. */
function Absence({ text, touched, onReword }: AbsenceProps) {
  return (
    <details className={styles.panel} open={touched.length > 0}>
      <summary>
        {text}
        {touched.length === 0 ? '' : `（新文件里有：${touched.join('、')}）`}
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReword(String(new FormData(event.currentTarget).get('words') ?? ''));
        }}
      >
        <label>
          改写
          <input name="words" defaultValue={text} />
        </label>
        <button type="submit">改为这句</button>
      </form>
    </details>
  );
}
