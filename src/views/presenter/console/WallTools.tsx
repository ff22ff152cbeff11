import type { ShowCommand } from '../../../model/show/presenterState.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import { aimMark, runMarkCommand } from '../session/markKeys.ts';
import styles from './WallTools.module.css';

type Tool = Extract<ShowCommand, 'laser' | 'pen' | 'spotlight' | 'zoom'>;

const TOOLS: ReadonlyArray<readonly [tool: Tool, name: string, key: string]> = [
  ['laser', '光点', 'L'],
  ['pen', '画笔', 'P'],
  ['spotlight', '聚光', 'D'],
  ['zoom', '放大', 'M'],
];

/** What the speaker points with on the wall, over the copy of it on which it is done. */
export function WallTools({ presenter }: { presenter: UsePresenter }) {
  const show = presenter((state) => state.show);
  const inked = presenter(({ marks }) => marks.strokes.length > 0);
  const press = (command: Tool) => {
    aimMark(presenter, command);
    presenter.getState().act({ type: 'press', command });
  };
  return (
    <div className={styles.tools} role="toolbar" aria-label="指点">
      {TOOLS.map(([tool, name, key]) => (
        <button
          key={tool}
          type="button"
          className={styles.tool}
          aria-pressed={show[tool]}
          title={`${name}，按键 ${key}`}
          onClick={() => press(tool)}
        >
          {name}
        </button>
      ))}
      {inked ? (
        <>
          <button
            type="button"
            className={styles.tool}
            title="撤回最后一笔，按键 退格"
            onClick={() => runMarkCommand(presenter, 'undoStroke', '')}
          >
            撤一笔
          </button>
          <button
            type="button"
            className={styles.tool}
            title="清除全部笔迹，按键 C"
            onClick={() => runMarkCommand(presenter, 'clearInk', '')}
          >
            清除
          </button>
        </>
      ) : null}
    </div>
  );
}
