import { EditForm } from './EditForm.tsx';
import styles from './ProposalCard.module.css';
import type { DeskOption, DeskProposal } from './protocol.ts';

export interface ProposalCardProps {
  readonly proposal: DeskProposal;
  /** The alternative that is marked. */
  readonly choice: number;
  readonly open: 'none' | 'lacks' | 'edit';
  readonly canUndo: boolean;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
  readonly onUndo: () => void;
  readonly onEdit: () => void;
  readonly onChoose: (choice: number) => void;
  readonly onEdited: (edits: Readonly<Record<string, string>>) => void;
}

const KINDS: Readonly<Record<DeskOption['kind'], string>> = {
  new: '新数据',
  confirm: '与已有数据一致',
  update: '已有指标的新数据',
  revise: '新文本改了这个数',
  conflict: '与已有数据不一致',
  aside: '不作数据',
};

const surety = (sure: number): string =>
  sure >= 0.8 ? '把握大' : sure >= 0.5 ? '把握一般' : '把握小，请细看';

/** The proposal for the current numeral, its alternatives, and what can be done with it. */
export function ProposalCard(props: ProposalCardProps) {
  const { proposal, choice, open, canUndo, onAccept, onRefuse, onUndo, onEdit, onChoose, onEdited } = props;
  const option = proposal.options[choice] ?? proposal.options[0];
  if (!option) return null;
  return (
    <section className={styles.card} aria-labelledby="proposal">
      <h2 id="proposal" className={styles.figure}>
        {proposal.text}
      </h2>
      <p className={styles.kind} data-proposal={option.kind}>
        {KINDS[option.kind]}，{surety(proposal.sure)}
        {proposal.decided === null ? '' : `；已决定：${proposal.decided}`}
      </p>
      {proposal.obstacle === null ? null : (
        <p className={styles.obstacle}>不能成为记录：{proposal.obstacle}。可以不取，或编辑后再试。</p>
      )}
      {option.quote ? (
        <p className={styles.quote}>
          {option.quote.context === '' ? '' : `${option.quote.context}……`}
          {option.quote.words.split(option.quote.figure)[0]}
          <mark>{option.quote.figure}</mark>
          {option.quote.words.split(option.quote.figure).slice(1).join(option.quote.figure)}
        </p>
      ) : null}
      {option.known ? (
        <p className={styles.known}>
          已有：{option.known.name}，{option.known.value}；{option.known.document}写作“{option.known.quote}”
        </p>
      ) : null}
      {open === 'edit' ? (
        <EditForm fields={option.fields} onSave={onEdited} onCancel={onEdit} />
      ) : (
        <dl className={styles.fields}>
          {option.fields
            .filter(({ shown }) => shown !== '')
            .map(({ name, label, shown }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd>{shown}</dd>
              </div>
            ))}
        </dl>
      )}
      {open === 'lacks' ? (
        <div className={styles.lacks} role="alert">
          {proposal.lacks.map((question) => (
            <p key={question}>{question}</p>
          ))}
          <p>再按一次回车，取标出的这一项；按数字键选别的。</p>
        </div>
      ) : proposal.lacks.length > 0 ? (
        <p className={styles.hint}>待确认：{proposal.lacks.join('；')}</p>
      ) : null}
      <div className={styles.buttons}>
        <button type="button" className={styles.main} onClick={onAccept} aria-keyshortcuts="Enter">
          接受
        </button>
        <button type="button" onClick={onRefuse} aria-keyshortcuts="X">
          不取
        </button>
        <button type="button" onClick={onEdit} aria-keyshortcuts="E" aria-expanded={open === 'edit'}>
          编辑
        </button>
        <button type="button" onClick={onUndo} aria-keyshortcuts="U" disabled={!canUndo}>
          撤销
        </button>
      </div>
      <ol className={styles.options} aria-label="可选的处理">
        {proposal.options.map(({ label }, index) => (
          // An alternative is known by its number, which is its key on the keyboard.
          // biome-ignore lint/suspicious/noArrayIndexKey: the number of an alternative is its identity
          <li key={index}>
            <button
              type="button"
              aria-pressed={index === choice}
              onClick={(event) => {
                onChoose(index);
                event.currentTarget.blur();
              }}
            >
              {index + 1}　{label}
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>回车 接受　X 不取　E 编辑　U 撤销　1–9 选择　↑↓ 移动</p>
    </section>
  );
}
