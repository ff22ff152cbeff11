import { useState } from 'react';
import { copyText } from '../evidence/copyText.ts';
import { pathToChanges } from '../model/paths.ts';
import type { CoreShard } from '../model/published/dataset.ts';
import { recordVisit, visitOf } from '../state/lastVisit.ts';
import { useViewSettings } from '../state/viewSettingsStore.ts';
import { AppLink } from '../ui/input/AppLink.tsx';
import styles from './FootTools.module.css';

/** Text sizes as government pages offer them: the usual one, and two of 长辈模式. */
const SIZES = [
  ['常规', null],
  ['大', 24],
  ['特大', 32],
] as const;

/**
 * Hands the address of the page to the system's own sharing, or copies it where there is none. Resolves to
 * what is said of it.
 */
async function shareAddress(): Promise<string> {
  const { title, URL: url } = document;
  if (typeof navigator.share === 'function') {
    const shared = await navigator.share({ title, url }).then(
      () => true,
      // Closing the system's dialog is no fault.
      (cause: unknown) => cause instanceof DOMException && cause.name === 'AbortError',
    );
    if (shared) return '';
  }
  return (await copyText(url)) ? '已复制本页地址。' : '未能复制，请从地址栏复制。';
}

/**
 * Print, share and text size, where visitors of government pages look for them, and a quiet line for those who
 * were here before. Loaded when the footer comes near.
 */
export function FootTools({ core }: { core: CoreShard }) {
  const [before] = useState(() => recordVisit(visitOf(core)));
  const { elder, choose } = useViewSettings();
  const [said, setSaid] = useState('');
  return (
    <div className={styles.tools}>
      <button type="button" onClick={() => window.print()}>
        打印
      </button>
      <button type="button" onClick={async () => setSaid(await shareAddress())}>
        分享
      </button>
      <fieldset className={styles.sizes}>
        <legend>字号</legend>
        {SIZES.map(([name, size]) => (
          <button
            key={name}
            type="button"
            aria-pressed={elder === size}
            onClick={() => choose({ elder: size })}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <AppLink to={pathToChanges()}>{before ? `您${before.day}来过，此后数据有更新` : '更正与新增'}</AppLink>
      <output>{said}</output>
    </div>
  );
}
