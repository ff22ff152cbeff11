import { faceScope, recordFace } from '../../../model/text/face.ts';
import type { QuotedRow } from '../../../queries/proofSources.ts';
import { useDraftStore } from '../../../state/draftStore.ts';
import { ChoiceRow } from '../../../ui/input/ChoiceRow.tsx';
import type { Finding } from '../findings.ts';
import { VERDICT_WORDS } from '../verdicts.ts';
import styles from './RecordChoice.module.css';

/** The value of the choice that no offered record is meant; ids of records have no such sign. */
const NONE = '*';
/** The value while nothing is chosen. */
const OPEN = '';

export interface RecordChoiceProps {
  readonly finding: Finding;
  readonly rows: ReadonlyMap<string, QuotedRow>;
}

/** Asks which record a quantity means, where the words of the draft leave it open. */
export function RecordChoice({ finding: { key, choices, picked }, rows }: RecordChoiceProps) {
  const pick = useDraftStore((state) => state.pick);
  const offered = choices.map(({ recordId, verdict, expected }) => {
    const row = rows.get(recordId);
    const record = row ? [row.name, ...faceScope(recordFace(row))].join(' · ') : recordId;
    return {
      value: recordId,
      text: `${record}：${expected ?? ''}，${VERDICT_WORDS[verdict].label}`,
    };
  });
  return (
    <div className={styles.choice}>
      <ChoiceRow
        name="指的是哪一项？"
        choices={[...offered, { value: NONE, text: '不在其中' }]}
        value={picked === undefined ? OPEN : (picked ?? NONE)}
        onChoose={(value) => pick(key, value === NONE ? null : value)}
      />
    </div>
  );
}
