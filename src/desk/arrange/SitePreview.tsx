import { useState } from 'react';
import type { DeskPanel } from '../protocol.ts';
import styles from './Arrange.module.css';

/** The site itself over the data as they would be, so that a panel is seen as readers will see it. */
export function SitePreview({ panels }: { readonly panels: readonly DeskPanel[] }) {
  const [shown, setShown] = useState<string | null>(null);
  const panel = panels.find(({ id }) => id === shown);
  return (
    <div>
      <p>
        {panels.map(({ id, title }) => (
          <button key={id} type="button" aria-pressed={id === shown} onClick={() => setShown(id)}>
            看图：{title}
          </button>
        ))}
      </p>
      {panel === undefined ? null : (
        <iframe
          // The frame is loaded anew with the data as they are now.
          key={`${panel.id} ${panel.kind} ${panel.title}`}
          className={styles.preview}
          title="写入之后的网站"
          src={`/site/#/d/${panel.domain}?panel=${panel.id}`}
        />
      )}
    </div>
  );
}
