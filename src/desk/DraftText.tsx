import { memo, useMemo, useState } from 'react';
import styles from './DraftText.module.css';
import type { DecisionMark, DeskDraft, DeskItem, DeskLine, DeskToken } from './protocol.ts';

export interface DraftTextProps {
  readonly draft: DeskDraft;
  readonly marks: Readonly<Record<string, DecisionMark | null>>;
  readonly current: string | null;
  readonly onSelect: (key: string) => void;
}

/** Of a very long text only the lines around the current numeral are drawn. */
const WHOLE = 1200;
const AROUND = 200;

const WORDS: Readonly<Record<DecisionMark, string>> = {
  accepted: '已接受',
  confirmed: '与已有数据一致',
  conflict: '与已有数据不一致',
  aside: '不取',
};

interface Placed {
  readonly item: DeskItem;
  readonly token: DeskToken;
}

/** The text with every numeral marked. */
export function DraftText({ draft, marks, current, onSelect }: DraftTextProps) {
  const { lines, items } = draft;
  const placed = useMemo(() => {
    const byLine = new Map<number, Placed[]>();
    for (const item of items)
      for (const token of item.tokens) {
        const list = byLine.get(token.line);
        if (list) list.push({ item, token });
        else byLine.set(token.line, [{ item, token }]);
      }
    for (const list of byLine.values()) list.sort((a, b) => a.token.start - b.token.start);
    return byLine;
  }, [items]);
  const at = lines.findIndex(({ line }) => String(line) === (current ?? '').split(':')[0]);
  const whole = lines.length <= WHOLE;
  // A person may read on from the current numeral; the next one brings the window back.
  const [read, setRead] = useState({ current, from: 0 });
  const from = whole
    ? 0
    : read.current === current && read.from > 0
      ? read.from - 1
      : Math.max(0, at - AROUND);
  const shown = whole ? lines : lines.slice(from, from + 2 * AROUND);
  const readFrom = (line: number) => setRead({ current, from: Math.max(0, line) + 1 });
  return (
    <section className={styles.text} aria-label="原文">
      {from > 0 ? (
        <p className={styles.more}>
          以上还有{from}段
          <button type="button" className={styles.turn} onClick={() => readFrom(from - AROUND)}>
            往前看
          </button>
        </p>
      ) : null}
      {shown.map((line) => {
        const list = placed.get(line.line) ?? [];
        const own = list.filter(({ item }) => item.key === current).length > 0 ? current : null;
        return (
          <Line
            key={line.line}
            line={line}
            placed={list}
            current={own}
            marks={list.map(({ item }) => marks[item.key] ?? '').join()}
            onSelect={onSelect}
          />
        );
      })}
      {whole || from + shown.length >= lines.length ? null : (
        <p className={styles.more}>
          以下还有{lines.length - from - shown.length}段
          <button type="button" className={styles.turn} onClick={() => readFrom(from + AROUND)}>
            往后看
          </button>
        </p>
      )}
    </section>
  );
}

interface LineProps {
  readonly line: DeskLine;
  readonly placed: readonly Placed[];
  /** The key of the current item, where it is in this line. */
  readonly current: string | null;
  /** The marks of the line's numerals, in their order. */
  readonly marks: string;
  readonly onSelect: (key: string) => void;
}

const Line = memo(function Line({ line, placed, current, marks, onSelect }: LineProps) {
  const own = marks.split(',');
  const parts: React.ReactNode[] = [];
  let from = 0;
  placed.forEach(({ item, token }, index) => {
    if (token.start > from) parts.push(line.text.slice(from, token.start));
    const mark = (own[index] || undefined) as DecisionMark | undefined;
    // One of a figure's numerals stands for all of them.
    const isCurrent = item.key === current && item.tokens[0]?.at === token.at;
    const words = line.text.slice(token.start, token.end);
    parts.push(
      <button
        key={token.at}
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        className={styles.numeral}
        data-numeral={token.at}
        data-kind={item.kind}
        data-decision={mark}
        aria-current={isCurrent ? 'true' : undefined}
        data-same={item.key === current ? 'true' : undefined}
        aria-label={`${item.text}，${mark ? WORDS[mark] : '未决定'}`}
        onClick={(event) => {
          onSelect(item.key);
          event.currentTarget.blur();
        }}
      >
        {words}
      </button>,
    );
    from = token.end;
  });
  parts.push(line.text.slice(from));
  return (
    <p className={styles.line} data-part={line.part ?? undefined}>
      {parts}
    </p>
  );
});
