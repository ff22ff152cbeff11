import type { UsePresenter } from '../../../../state/presenterStore.ts';
import type { WakeLockState } from '../../session/useWakeLock.ts';
import { PaneHead } from '../panes/PaneHead.tsx';
import { useUptime } from '../useNow.ts';
import { useOfflineReady } from '../useOfflineReady.ts';
import styles from './SetupList.module.css';
import { type SetupFacts, setupItems } from './setupItems.ts';

export interface SetupListProps {
  readonly presenter: UsePresenter;
  readonly wakeLock: WakeLockState;
  readonly onDone: () => void;
}

/** The checklist before the start: what is required, what is fulfilled, and what to do about the rest. */
export function SetupList({ presenter, wakeLock, onDone }: SetupListProps) {
  const now = useUptime();
  const peers = presenter((state) => state.peers);
  const own = presenter(({ clicker }) => clicker);
  const offline = useOfflineReady();
  const facts: SetupFacts = { peers: Object.values(peers), now, wakeLock, clicker: own, offline };
  return (
    <section className={styles.setup} aria-label="开始前检查">
      <PaneHead title="开始前检查">
        <button type="button" className={styles.done} onClick={onDone}>
          收起
        </button>
      </PaneHead>
      <ul>
        {setupItems(facts).map(({ id, name, state, text }) => (
          <li key={id} className={styles.item} data-setup={id} data-state={state}>
            <span className={styles.mark}>{state === 'good' ? '妥' : '待'}</span>
            <span className={styles.name}>{name}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
