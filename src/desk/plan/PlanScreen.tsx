import styles from '../arrange/Arrange.module.css';
import { carryOutPlan, dropPlan, rewordPlan } from '../askDesk.ts';
import type { DeskPlan } from '../protocol.ts';
import type { DeskControls } from '../useDesk.ts';
import { GoneList } from './GoneList.tsx';
import { WordingList } from './WordingList.tsx';

export interface PlanScreenProps {
  readonly plan: DeskPlan;
  readonly desk: DeskControls;
}

/** A change of what stands with everything that hangs on it, before anything is written. */
export function PlanScreen({ plan, desk }: PlanScreenProps) {
  const { title, gone, wordings, findings, ready } = plan;
  return (
    <section className={styles.part} aria-labelledby="plan" data-desk-plan={plan.kind}>
      <h1 className={styles.lead}>改动已有数据</h1>
      <h2 id="plan">{title}</h2>
      <p>还没有写入任何文件。请先看下面会改动什么。</p>
      <GoneList gone={gone} />
      <WordingList
        wordings={wordings}
        onReword={(words) => void desk.whole('正在按新的文字核对', () => rewordPlan(words))}
      />
      {findings.length === 0 ? null : (
        <>
          <h3>还有问题</h3>
          <ul>
            {findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        <button
          type="button"
          className={styles.main}
          disabled={!ready}
          onClick={() => void desk.whole('正在写入', carryOutPlan)}
        >
          写入这些改动
        </button>
        <button type="button" onClick={() => void desk.whole('正在放弃', dropPlan)}>
          不改了
        </button>
      </div>
    </section>
  );
}
