import { areSingleKeysOn } from '../state/singleKeys.ts';
import { Dialog } from '../ui/input/Dialog.tsx';
import styles from './KeysDialog.module.css';

interface KeyRow {
  readonly keys: readonly string[];
  readonly does: string;
}

const PARTS: ReadonlyArray<{ readonly title: string; readonly rows: readonly KeyRow[] }> = [
  {
    title: '任何一页',
    rows: [
      { keys: ['Ctrl+K', '⌘K', '/'], does: '搜索' },
      { keys: ['?'], does: '按键说明' },
      { keys: ['Tab', 'Shift+Tab'], does: '到下一个、上一个可点的地方' },
      { keys: ['回车', '空格'], does: '点开所在的数字、链接或按钮' },
      { keys: ['Esc'], does: '关闭卡片、对话框和预览' },
    ],
  },
  {
    title: '搜索',
    rows: [
      { keys: ['↓', '↑'], does: '选结果' },
      { keys: ['回车'], does: '打开选中的结果，或继续列出' },
    ],
  },
  {
    title: '图表',
    rows: [{ keys: ['→', '←', 'Home', 'End'], does: '焦点在图中时，到下一个、上一个、头一个、末一个标记' }],
  },
  {
    title: '原文',
    rows: [
      { keys: ['N', 'J', '→'], does: '焦点在正文时，到下一处标注' },
      { keys: ['P', 'K', '←'], does: '焦点在正文时，到上一处标注' },
    ],
  },
  {
    title: '地图',
    rows: [
      { keys: ['方向键'], does: '焦点在图中时，到相邻的县（区、市）' },
      { keys: ['数字'], does: '焦点在图中时，选该编号的县（区、市）' },
    ],
  },
];

/** Lists the keys of every page but those of presentations, whose windows have a list of their own. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="按键说明" onClose={onClose}>
      {PARTS.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <h3 className={styles.title}>{title}</h3>
          <dl>
            {rows.map(({ keys, does }) => (
              <div key={does} className={styles.row}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key} className={styles.key}>
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={styles.note}>
        {areSingleKeysOn() ? '单键 / 和 ? 可在“显示”中关闭。' : '单键 / 和 ? 已关闭，可在“显示”中打开。'}
        投影窗口的按键在投影中按 ? 查看。
      </p>
    </Dialog>
  );
}
