import type { EmbedTheme } from '../../../model/embed/embedParams.ts';
import { ChoiceRow } from '../../../ui/input/ChoiceRow.tsx';
import styles from './EmbedChoices.module.css';
import { type EmbedChoice, KINDS } from './embedChoice.ts';
import { WidthField } from './WidthField.tsx';

export interface EmbedChoicesProps {
  readonly choice: EmbedChoice;
  readonly onChoose: (change: Partial<EmbedChoice>) => void;
  /** Version of the prerendered pages; null where it is unknown. */
  readonly version: string | null;
  /** Whether that version is frozen, so that it has pages of its own. */
  readonly canFreeze: boolean;
}

const GROUNDS: ReadonlyArray<{ value: EmbedTheme; text: string }> = [
  { value: 'light', text: '浅色' },
  { value: 'dark', text: '深色' },
  { value: 'auto', text: '跟随网页' },
  { value: 'clear', text: '透明' },
];

/** The choices that change the snippet. A choice that has no effect on a snippet kind is not offered. */
export function EmbedChoices({ choice, onChoose, version, canFreeze }: EmbedChoicesProps) {
  const own = KINDS.find(({ kind }) => kind === choice.kind);
  const asks = (what: 'ground' | 'width' | 'version' | 'picture') => own?.asks.includes(what) === true;
  return (
    <div className={styles.choices}>
      <ChoiceRow
        name="方式"
        choices={KINDS.map(({ kind, name }) => ({ value: kind, text: name }))}
        value={choice.kind}
        onChoose={(kind) => onChoose({ kind })}
      />
      <p className={styles.gloss}>{own?.gloss}</p>
      {asks('ground') ? (
        <>
          <ChoiceRow
            name="底色"
            choices={GROUNDS}
            value={choice.theme}
            onChoose={(theme) => onChoose({ theme })}
          />
          <ChoiceRow
            name="先显示"
            choices={[
              { value: 'picture', text: '图形' },
              { value: 'table', text: '表格' },
            ]}
            value={choice.table ? 'table' : 'picture'}
            onChoose={(view) => onChoose({ table: view === 'table' })}
          />
          <ChoiceRow
            name="篇幅"
            choices={[
              { value: 'whole', text: '完整' },
              { value: 'compact', text: '紧凑' },
            ]}
            value={choice.compact ? 'compact' : 'whole'}
            onChoose={(length) => onChoose({ compact: length === 'compact' })}
          />
          {choice.compact ? (
            <p className={styles.gloss}>不带图下的说明和原文用语，框架更矮；来源仍在，点数字仍能看到原文。</p>
          ) : null}
        </>
      ) : null}
      {asks('picture') ? (
        <ChoiceRow
          name="格式"
          choices={[
            { value: 'png', text: 'PNG' },
            { value: 'svg', text: 'SVG' },
          ]}
          value={choice.picture}
          onChoose={(picture) => onChoose({ picture })}
        />
      ) : null}
      {asks('width') ? <WidthField width={choice.width} onChoose={(width) => onChoose({ width })} /> : null}
      {asks('version') ? (
        <>
          <ChoiceRow
            name="版本"
            choices={[
              { value: 'live', text: '随数据更新' },
              { value: 'frozen', text: '固定在本版', disabled: !canFreeze },
            ]}
            value={choice.frozen && canFreeze ? 'frozen' : 'live'}
            onChoose={(value) => onChoose({ frozen: value === 'frozen' })}
          />
          {canFreeze ? null : (
            <p className={styles.gloss}>
              {version === null ? '' : `本版（${version.slice(0, 8)}）还没有冻结。`}
              网站管理者运行 npm run data:freeze 并重新构建后，才能固定在本版。
            </p>
          )}
        </>
      ) : null}
    </div>
  );
}
