import { useState } from 'react';
import type { UsePresenter } from '../../../../state/presenterStore.ts';
import { canFillWall, fillWall } from '../../session/fillWall.ts';
import { isAlive } from '../../session/hasConsole.ts';
import { useUptime } from '../useNow.ts';
import styles from './DisplayPicker.module.css';
import type { Display, Displays } from './useDisplays.ts';

export interface DisplayPickerProps {
  readonly presenter: UsePresenter;
  readonly displays: Displays;
  /** Opens the wall on a display; null where the browser blocks it. */
  readonly onOpen: (display: Display) => Window | null;
}

const ASIDE = {
  asking: '请在浏览器的询问里允许本页查看显示器。',
  refused:
    '浏览器没有允许本页查看显示器。请点“观众窗口”，把打开的窗口拖到投影上，再按 F；要改，在地址栏的网站设置里允许“窗口管理”。',
} as const;

/** The displays of this computer, to open the wall on one of them. */
export function DisplayPicker({ presenter, displays, onOpen }: DisplayPickerProps) {
  const { list, close } = displays;
  const [opened, setOpened] = useState<{ readonly wall: Window; readonly name: string } | null>(null);
  if (list.state === 'closed') return null;
  return (
    <section className={styles.picker} aria-label="显示器" aria-live="polite" data-displays={list.state}>
      {list.state === 'listed' ? (
        <>
          <p>观众窗口放在：</p>
          {list.displays.map((display) => (
            <button
              key={`${display.left} ${display.top}`}
              type="button"
              className={styles.display}
              onClick={() => {
                const wall = onOpen(display);
                setOpened(wall && { wall, name: display.name });
              }}
            >
              {display.name}，{display.width}×{display.height}
              {display.own ? '（控制台在这里）' : ''}
            </button>
          ))}
          {opened ? <Opened presenter={presenter} {...opened} /> : null}
        </>
      ) : (
        <p>{ASIDE[list.state]}</p>
      )}
      <button type="button" className={styles.tool} onClick={close}>
        收起
      </button>
    </section>
  );
}

interface OpenedProps {
  readonly presenter: UsePresenter;
  readonly wall: Window;
  readonly name: string;
}

/** The wall has been opened; browsers fill the screen only on a further press. */
function Opened({ presenter, wall, name }: OpenedProps) {
  const now = useUptime();
  const isFull = presenter(({ peers }) =>
    Object.values(peers).some((peer) => peer.role === 'audience' && isAlive(peer, now) && peer.fullScreen),
  );
  if (isFull) return <p>已在{name}全屏。</p>;
  if (!canFillWall()) return <p>已在{name}打开，请在观众窗口按 F。</p>;
  return (
    <button type="button" className={styles.display} onClick={() => fillWall(wall)}>
      已在{name}打开，点此全屏；不成就在观众窗口按 F
    </button>
  );
}
