import { useState } from 'react';
import { ELDER_SIZES, type ViewTheme } from '../state/readerView.ts';
import { areSingleKeysOn, chooseSingleKeys } from '../state/singleKeys.ts';
import { useViewSettings } from '../state/viewSettingsStore.ts';
import { ChoiceRow } from '../ui/input/ChoiceRow.tsx';
import { Dialog } from '../ui/input/Dialog.tsx';
import styles from './ViewDialog.module.css';

const THEMES: ReadonlyArray<{ value: ViewTheme; text: string }> = [
  { value: 'system', text: '跟随系统' },
  { value: 'light', text: '浅色' },
  { value: 'dark', text: '深色' },
  { value: 'contrast', text: '高对比' },
];

const MODES = [
  { value: 'off', text: '常规' },
  { value: 'on', text: '长辈模式' },
] as const;

const KEYS = [
  { value: 'on', text: '/ 搜索，? 按键说明' },
  { value: 'off', text: '关闭' },
] as const;

/** Formats CSS pixels as points; a point is 4/3 of a CSS pixel. */
const inPoints = (pixels: number): string => `${(pixels * 3) / 4}磅`;

/** The dialog for theme, 长辈模式 and its text size. Every choice takes effect at once on the page behind it. */
export function ViewDialog({ onClose }: { onClose: () => void }) {
  const { theme, elder, lastElder, kept, choose } = useViewSettings();
  const [keys, setKeys] = useState(areSingleKeysOn);
  const at = ELDER_SIZES.indexOf(elder ?? lastElder);
  const step = (by: -1 | 1) => {
    const size = ELDER_SIZES[at + by];
    if (size !== undefined) choose({ elder: size });
  };
  return (
    <Dialog title="显示" onClose={onClose}>
      <ChoiceRow name="主题" choices={THEMES} value={theme} onChoose={(value) => choose({ theme: value })} />
      <ChoiceRow
        name="版式"
        choices={MODES}
        value={elder === null ? 'off' : 'on'}
        onChoose={(value) => choose({ elder: value === 'on' ? lastElder : null })}
      />
      {elder === null ? (
        <p className={styles.gloss}>长辈模式：字大、行宽、按钮大，一行一图，内容与常规版相同。</p>
      ) : (
        <fieldset className={styles.size}>
          <legend className={styles.name}>字号</legend>
          <button type="button" disabled={at === 0} aria-label="字号减小" onClick={() => step(-1)}>
            −
          </button>
          <output className={styles.points}>{inPoints(elder)}</output>
          <button
            type="button"
            disabled={at === ELDER_SIZES.length - 1}
            aria-label="字号增大"
            onClick={() => step(1)}
          >
            +
          </button>
        </fieldset>
      )}
      <ChoiceRow
        name="单键"
        choices={KEYS}
        value={keys ? 'on' : 'off'}
        onChoose={(value) => {
          chooseSingleKeys(value === 'on');
          setKeys(value === 'on');
        }}
      />
      {kept ? null : <p className={styles.gloss}>这个浏览器不保存设置，本次浏览有效，重新打开后恢复原样。</p>}
    </Dialog>
  );
}
