import type { Peer, UsePresenter } from '../../../state/presenterStore.ts';
import { isAlive } from '../session/hasConsole.ts';
import styles from './AudienceStatus.module.css';
import { useUptime } from './useNow.ts';

const two = (value: number): string => String(value).padStart(2, '0');

function timeWords(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

interface Status {
  readonly state: 'none' | 'lost' | 'hidden' | 'live';
  readonly text: string;
}

/** The status of the audience windows, in words. */
function statusOf(walls: readonly Peer[], now: number): Status {
  const live = walls.filter((peer) => isAlive(peer, now));
  const [wall] = live;
  if (wall) {
    const size = `${wall.width}×${wall.height}${wall.fullScreen ? '，全屏' : ''}`;
    if (live.every(({ hidden }) => hidden))
      return { state: 'hidden', text: `观众窗口被遮住或最小化，${size}` };
    return { state: 'live', text: `观众窗口已连接${live.length > 1 ? `${live.length}个` : ''}，${size}` };
  }
  if (walls.length === 0) return { state: 'none', text: '观众窗口未打开' };
  const last = Math.max(...walls.map(({ seenAt }) => seenAt));
  return { state: 'lost', text: `观众窗口已断开，最后联系 ${timeWords(Date.now() - (now - last))}` };
}

/** Shows whether the wall is open, how large it is, and when it last sent a message. */
export function AudienceStatus({ presenter, title }: { presenter: UsePresenter; title: string }) {
  const now = useUptime();
  const peers = presenter((state) => state.peers);
  const { state, text } = statusOf(
    Object.values(peers).filter(({ role }) => role === 'audience'),
    now,
  );
  return (
    <p className={styles.status} data-audience={state}>
      <span className={styles.light} aria-hidden="true" />
      {text}
      <span className={styles.title}>{title}</span>
    </p>
  );
}
