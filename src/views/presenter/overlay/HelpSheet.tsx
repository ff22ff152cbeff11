import type { KeyCommand } from '../session/keymap.ts';
import { KEYMAP } from '../session/keymap.ts';
import styles from './HelpSheet.module.css';
import { Sheet } from './Sheet.tsx';

/** What each command does, for the help sheet. */
const MEANING: Readonly<Record<KeyCommand, string>> = {
  next: '下一页',
  previous: '上一页',
  first: '第一页',
  last: '最后一页',
  confirm: '翻到已输入的页码，或把预览投上墙；其他地方的数字再问一次',
  grid: '全部页面',
  find: '即席调用：查任一数字或县区；没有的，可投“文件没有这个数字”',
  black: '黑屏，再按任意键恢复',
  white: '白屏，再按任意键恢复',
  evidence: '在墙上显示出处，再按收起',
  laser: '光点：在预览上移动，墙上同步',
  pen: '画笔：在预览上按住拖动，笔迹上墙，翻页即消',
  penDown: '不用鼠标时落笔、提笔，用 Shift+方向键画',
  undoStroke: '撤回最后一笔',
  clearInk: '清除全部笔迹',
  spotlight: '聚光：只亮鼠标所在的一圈，再按取消',
  zoom: '放大鼠标所在的部分，拖动换处，再按复原',
  larger: '聚光圈或放大倍数加大，滚轮也可',
  smaller: '聚光圈或放大倍数减小',
  moveMark: '移动光点、画笔、聚光或放大处',
  freeze: '定格观众画面，再按解除',
  timer: '计时开始、暂停',
  undo: '撤回：墙上回到刚才的画面，可连按；先收起还没上墙的预览',
  log: '放映记录：墙上显示过什么、何时、多久',
  fullscreen: '本窗口全屏',
  speaker: '在观众窗口按：到讲者控制台；在控制台按：到观众窗口',
  start: '在控制台按：打开观众窗口；在观众窗口按：全屏。刷新请用 Ctrl+R',
  help: '按键说明',
  escape: '收起最上面的一层；从即席调用回到原来的页',
};

const KEY_NAME: Readonly<Record<string, string>> = {
  ' ': '空格',
  ArrowRight: '→',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowUp: '↑',
  Backspace: '退格',
  Enter: '回车',
  Escape: 'Esc',
};

const nameOf = (key: string): string => KEY_NAME[key] ?? (key.length === 1 ? key.toUpperCase() : key);

interface HelpRow {
  readonly command: KeyCommand;
  readonly names: readonly string[];
}

/** Groups the key table by command; full-width variants of a key are not listed. */
function helpRows(): HelpRow[] {
  const commands = [...new Set(KEYMAP.map(({ command }) => command))];
  return commands.map((command) => ({
    command,
    names: KEYMAP.filter((binding) => binding.command === command).flatMap(({ keys, shift }) =>
      keys
        .filter((key) => !/[、。，？＋＝=－—]/.test(key))
        .map((key) => (shift ? `Shift+${nameOf(key)}` : nameOf(key))),
    ),
  }));
}

/** Lists every key and what it does, from the same table that the windows use. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="按键说明" onClose={onClose}>
      <dl className={styles.keys}>
        {helpRows().map(({ command, names }) => (
          <div key={command} className={styles.row}>
            <dt>
              {names.map((name) => (
                <kbd key={name} className={styles.key}>
                  {name}
                </kbd>
              ))}
            </dt>
            <dd>{MEANING[command]}</dd>
          </div>
        ))}
        <div className={styles.row}>
          <dt>
            <kbd className={styles.key}>数字</kbd>
            <kbd className={styles.key}>回车</kbd>
          </dt>
          <dd>翻到第几页</dd>
        </div>
      </dl>
      <p className={styles.note}>
        两个窗口的按键相同。在输入框里打字时，只有 PageUp、PageDown、F5 和 Esc 起作用。
      </p>
    </Sheet>
  );
}
