import { useState } from 'react';
import type { DeskPanel } from '../protocol.ts';
import type { DeskControls } from '../useDesk.ts';
import styles from './Arrange.module.css';

export interface PanelFormProps {
  readonly panel: DeskPanel;
  readonly desk: DeskControls;
}

/** A proposed panel: its title, the part of the tab, its form, and where else it is shown. */
export function PanelForm({ panel, desk }: PanelFormProps) {
  const { id, title, section, kind, kinds, domainName, onOverview, inDeck } = panel;
  const [own, setOwn] = useState({ title, section, overview: onOverview, deck: inDeck });
  const change = (edit: Parameters<DeskControls['step']>[0]) => void desk.step(edit);
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        change({ command: 'panel', id, title: own.title, section: own.section });
      }}
    >
      <label>
        标题（{domainName}）
        <input value={own.title} onChange={({ target }) => setOwn({ ...own, title: target.value })} />
      </label>
      <label>
        所在部分
        <input value={own.section} onChange={({ target }) => setOwn({ ...own, section: target.value })} />
      </label>
      <div className={styles.choices}>
        {kinds.length < 2 ? null : (
          <label>
            画法
            <select
              value={kind}
              onChange={({ target }) => change({ command: 'panel', id, kind: target.value })}
            >
              {kinds.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <input
            type="checkbox"
            checked={own.overview}
            onChange={({ target }) => {
              // The answer takes a moment; the box shows at once what was asked for.
              setOwn({ ...own, overview: target.checked });
              change({ command: 'panel', id, overview: target.checked });
            }}
          />
          也放在首页
        </label>
        <label>
          <input
            type="checkbox"
            checked={own.deck}
            onChange={({ target }) => {
              // The answer takes a moment; the box shows at once what was asked for.
              setOwn({ ...own, deck: target.checked });
              change({ command: 'panel', id, deck: target.checked });
            }}
          />
          也放进放映稿
        </label>
        <button type="submit" disabled={own.title === title && own.section === section}>
          改标题
        </button>
      </div>
    </form>
  );
}
