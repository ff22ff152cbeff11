import { PINNED_DECK } from '../../../model/authored/deck.ts';
import { pathToDecks, pathToSlide } from '../../../model/paths.ts';
import type { HandoutPaper } from '../../../state/presentParams.ts';
import type { ThemeName } from '../../../styles/tokens.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import { ChoiceRow } from '../../../ui/input/ChoiceRow.tsx';
import { ExportButton } from './ExportButton.tsx';
import styles from './HandoutTools.module.css';
import { NotesPicker, type NotesPickerProps } from './NotesPicker.tsx';
import type { PlanInput } from './plan/pptxPlan.ts';

const PAPERS = [
  { value: 'slide', text: '16:9 幻灯片' },
  { value: 'a4', text: 'A4' },
  { value: 'a4-2', text: 'A4，每张两页' },
  { value: 'a4-3', text: 'A4，每张三页，旁边可记' },
  { value: 'a4-6', text: 'A4，每张六页' },
] as const satisfies ReadonlyArray<{ value: HandoutPaper; text: string }>;

const GROUNDS = [
  { value: 'light', text: '浅色，供打印' },
  { value: 'projection', text: '深色，供投影' },
  { value: 'contrast', text: '高对比' },
] as const satisfies ReadonlyArray<{ value: ThemeName; text: string }>;

const HINT =
  '打印窗口的目标选“另存为 PDF”即成文件。PPTX 里的图表和表格可在办公软件中编辑，备注页附每个数字的出处。';

export interface HandoutToolsProps {
  readonly deckId: string;
  readonly input: PlanInput;
  readonly params: {
    readonly paper: HandoutPaper;
    readonly theme: ThemeName;
    readonly choose: (params: { paper?: HandoutPaper; theme?: ThemeName }) => void;
  };
  readonly notes: Omit<NotesPickerProps, 'slides'>;
}

/** The tools of a handout: paper, theme, notes, print and export. */
export function HandoutTools({ deckId, input, params, notes }: HandoutToolsProps) {
  const { paper, theme, choose } = params;
  return (
    <header className={styles.tools}>
      <p className={styles.way}>
        <AppLink to={deckId === PINNED_DECK ? pathToDecks() : pathToSlide(deckId)}>
          {deckId === PINNED_DECK ? '回到放映稿' : '回到放映'}
        </AppLink>
      </p>
      <h1 className={styles.title}>
        {input.deck.title} <small>讲义，{input.slides.length}页</small>
      </h1>
      <div className={styles.choices}>
        <ChoiceRow
          name="纸张"
          choices={PAPERS}
          value={paper}
          onChoose={(value) => choose({ paper: value })}
        />
        <ChoiceRow
          name="底色"
          choices={GROUNDS}
          value={theme}
          onChoose={(value) => choose({ theme: value })}
        />
        <NotesPicker {...notes} slides={input.slides.map(({ slide }) => slide)} />
      </div>
      <div className={styles.actions}>
        <button type="button" className={styles.main} onClick={() => window.print()}>
          打印 / 存为PDF
        </button>
        <ExportButton input={input} theme={theme} />
        <p className={styles.hint}>{HINT}</p>
      </div>
    </header>
  );
}
