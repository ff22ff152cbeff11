import type { ChartMark } from '../../../charts/chartModel.ts';
import { recordMark } from '../../../charts/markSeries.ts';
import { endOfPeriod } from '../../../model/fields/moment.ts';
import { MARK_LABEL } from '../../../model/fields/vocabulary.ts';
import { attainmentOf } from '../../../model/numbers/attainment.ts';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import { signedDecimal } from '../../../model/published/signedDecimal.ts';
import type { PanelData, RecordTarget } from '../../../model/select/panelData.ts';
import { recordFace } from '../../../model/text/face.ts';
import { scopeLine } from '../../../model/text/scopeLine.ts';

export interface TargetMarks {
  readonly target: ChartMark;
  readonly actual: ChartMark;
  /** The difference in words, with its working; null where the qualifiers do not allow it. */
  readonly words: string | null;
}

const comparedOf = (record: PublishedRecord) => {
  const signed = signedDecimal(record);
  return record.quantity && signed !== null ? { quantity: record.quantity, signed } : null;
};

/** The difference between a target and its answer, labelled as arithmetic. */
export function attainmentWords({ target, actual }: RecordTarget): string | null {
  const [goal, answer] = [comparedOf(target), comparedOf(actual)];
  if (!goal || !answer) return null;
  const due = endOfPeriod(actual.period) >= endOfPeriod(target.period);
  const found = attainmentOf(goal, answer, due);
  return found && `${found.words}${/（/.test(found.words) ? ` ${MARK_LABEL.derived}` : ''}`;
}

export function targetSeries(data: PanelData): TargetMarks[] {
  const line = scopeLine(data);
  return data.targets.flatMap((pair) => {
    const [target, actual] = [recordMark(pair.target, line, data), recordMark(pair.actual, line, data)];
    return target && actual ? [{ target, actual, words: attainmentWords(pair) }] : [];
  });
}

/** A target in words, with its date: 目标50个（2025年）. */
export const targetText = (record: PublishedRecord): string => {
  const { figure, period, tags } = recordFace(record);
  return `目标${figure ?? ''}（${[period, ...tags].join(' ')}）`;
};
