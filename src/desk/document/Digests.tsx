import styles from '../arrange/Arrange.module.css';
import type { DeskArrangement } from '../protocol.ts';
import type { DeskControls } from '../useDesk.ts';

export interface DigestsProps {
  readonly digests: DeskArrangement['digests'];
  readonly desk: DeskControls;
}

/** So many paragraphs are shown at first. */
const SHOWN = 60;

/** The line about each paragraph that readers see where the original is not at hand; drafted, to be edited. */
export function Digests({ digests, desk }: DigestsProps) {
  if (digests.length === 0) return null;
  return (
    <details>
      <summary>各段提要（{digests.length}段，没有原文时读者看到的一句话）</summary>
      {digests.slice(0, SHOWN).map(({ n, words, digest }) => (
        <form
          key={`${n} ${digest}`}
          className={styles.panel}
          onSubmit={(event) => {
            event.preventDefault();
            const own = String(new FormData(event.currentTarget).get('digest') ?? '');
            void desk.step({ command: 'digest', n, digest: own });
          }}
        >
          <label>
            第{n}段（{words}……）
            <input name="digest" defaultValue={digest} />
          </label>
          <button type="submit">改提要</button>
        </form>
      ))}
      {digests.length > SHOWN ? <p>其余{digests.length - SHOWN}段按拟定的提要写入，以后可以再改。</p> : null}
    </details>
  );
}
