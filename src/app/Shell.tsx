import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import {
  pathToAbout,
  pathToAll,
  pathToDecks,
  pathToDomain,
  pathToMap,
  pathToOverview,
  pathToProof,
  pathToReview,
  pathToSources,
} from '../model/paths.ts';
import { selectCounties } from '../model/select/counties.ts';
import { partsWord } from '../model/text/partsWord.ts';
import { useMarkKeys } from '../panels/charts/useMarkKeys.ts';
import { useCore } from '../queries/dataset.ts';
import { useModule } from '../queries/useModule.ts';
import { usePrefetch } from '../queries/usePrefetch.ts';
import { SearchLauncher } from '../search/SearchLauncher.tsx';
import { usePathname } from '../state/urlState.ts';
import { AppLink } from '../ui/input/AppLink.tsx';
import { useScrollRestoration } from './hydrate/useScrollRestoration.ts';
import { PageFoot } from './PageFoot.tsx';
import styles from './Shell.module.css';
import { useShellKeys } from './useShellKeys.ts';
import { ViewTools } from './ViewTools.tsx';

const loadForeignText = async () => {
  const { followForeignText } = await import('./hydrate/foreignText.ts');
  followForeignText(document.body);
  return true;
};

const loadFocus = async () => {
  const { recoverFocus } = await import('./hydrate/recoverFocus.ts');
  recoverFocus();
  return true;
};

/**
 * Keeps the focus from being lost to the body. Used once for the whole page; loaded after the first paint.
 */
function useFocusRecovery(): void {
  useModule('focus-recovery', loadFocus);
}

/** Keeps the page true where a translator or a reading aid has altered its texts. */
function useForeignText(): void {
  useModule('foreign-text', loadForeignText);
}

const loadParts = async () => ({ Parts: (await import('./ShellParts.tsx')).ShellParts });

/** Loads what makes a copy of marked rows whole, once something inside a table is marked. */
function useTableCopy(): void {
  useEffect(() => {
    const onSelect = () => {
      if (!document.getSelection()?.anchorNode?.parentElement?.closest('table')) return;
      document.removeEventListener('selectionchange', onSelect);
      import('../ui/files/tableClip.ts').then(
        ({ copySelection }) => document.addEventListener('copy', copySelection),
        () => document.addEventListener('selectionchange', onSelect),
      );
    };
    document.addEventListener('selectionchange', onSelect);
    return () => document.removeEventListener('selectionchange', onSelect);
  }, []);
}

/** Whether the header has been scrolled out of sight. */
function useScrolledPast(header: React.RefObject<HTMLElement | null>): boolean {
  const [past, setPast] = useState(false);
  useEffect(() => {
    if (!header.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((entries) =>
      setPast(entries[entries.length - 1]?.isIntersecting === false),
    );
    observer.observe(header.current);
    return () => observer.disconnect();
  }, [header]);
  return past;
}

/** The frame around every view: title, tabs, and links to the documents. */
export function Shell({ children }: { children: ReactNode }) {
  const core = useCore();
  const pathname = usePathname();
  useScrollRestoration();
  useMarkKeys();
  useFocusRecovery();
  useForeignText();
  useTableCopy();
  const tabs = useRef<HTMLElement>(null);
  const header = useRef<HTMLElement>(null);
  const [dialog, setDialog] = useState<'search' | 'keys' | null>(null);
  const openSearch = useCallback(() => setDialog('search'), []);
  const openKeys = useCallback(() => setDialog('keys'), []);
  const closeDialog = () => setDialog(null);
  useShellKeys(openSearch, openKeys);
  const past = useScrolledPast(header);
  const parts = useModule('shell-parts', loadParts, past || dialog === 'keys');
  const data = core.state === 'ready' ? core.data : null;
  // Until the data are there the tab is drawn, as it is for nearly every place.
  const counties = data && selectCounties(data.regions, data.site.region);
  const domains = (data?.domains ?? []).filter((domain) => domain.figures > 0);
  const tabCount = domains.length;
  usePrefetch(domains.map(({ id }) => id));
  // On a phone the tab bar is wider than the screen, so the current tab is scrolled to its middle.
  useEffect(() => {
    if (tabCount > 0 && pathname !== '') centre(tabs.current, '[aria-current]');
    const update = () => showMore(tabs.current);
    update();
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, [pathname, tabCount]);
  return (
    <>
      <button type="button" className={styles.skip} onClick={focusMain}>
        跳到正文
      </button>
      <header ref={header} className={styles.header}>
        <div className={styles.inner}>
          <p className={styles.brand}>
            <AppLink to={pathToOverview()}>
              有据{data ? ` · ${data.site.city}“${data.site.period.label}”` : ''}
            </AppLink>
          </p>
          <p className={styles.motto}>
            {data ? `${data.site.period.from}—${data.site.period.to} ` : ''}每一个数字都有出处
          </p>
          <SearchLauncher open={dialog === 'search'} onOpen={openSearch} onClose={closeDialog} />
          <ViewTools />
          <nav className={styles.tools} aria-label="文件与说明">
            <AppLink to={pathToAll()} current={pathname === pathToAll()}>
              全部<span className={styles.more}>指标</span>
            </AppLink>
            {counties?.length === 0 ? null : (
              <AppLink to={pathToMap()} current={pathname === pathToMap() || pathname.startsWith('/county/')}>
                {partsWord(counties ?? []).short}
              </AppLink>
            )}
            <AppLink to={pathToSources()} current={pathname.startsWith(pathToSources())}>
              文件
            </AppLink>
            <AppLink
              to={pathToReview()}
              current={pathname === pathToReview()}
              label={data ? `校核，${data.review.conflicts}处分歧` : '校核'}
            >
              校核{data ? <small> {data.review.conflicts}</small> : null}
            </AppLink>
            <AppLink to={pathToProof()} current={pathname === pathToProof()} className={styles.desk}>
              校稿
            </AppLink>
            <AppLink to={pathToDecks()} current={pathname === pathToDecks()} className={styles.desk}>
              投影
            </AppLink>
            <AppLink to={pathToAbout()} current={pathname === pathToAbout()}>
              说明
            </AppLink>
          </nav>
          <nav
            ref={tabs}
            className={styles.tabs}
            aria-label="领域"
            onScroll={() => showMore(tabs.current)}
            // Browsers do not scroll a focused tab that is partly visible.
            onFocus={() => centre(tabs.current, ':focus')}
          >
            <AppLink to={pathToOverview()} current={pathname === pathToOverview()}>
              总览
            </AppLink>
            {domains.map((domain) => (
              <AppLink
                key={domain.id}
                to={pathToDomain(domain.id)}
                current={pathname === pathToDomain(domain.id)}
                label={`${domain.name}，文件中的${domain.figures}个数字`}
              >
                {domain.name} <small>{domain.figures}</small>
              </AppLink>
            ))}
          </nav>
        </div>
        {data?.site.notice === undefined ? null : <p className={styles.notice}>{data.site.notice}</p>}
      </header>
      {parts.state === 'ready' ? (
        <parts.data.Parts past={past} keys={dialog === 'keys'} onSearch={openSearch} onClose={closeDialog} />
      ) : null}
      {children}
      {data ? <PageFoot core={data} /> : null}
    </>
  );
}

/** Says whether the bar of tabs goes on to the right; its style sheet draws it. */
function showMore(bar: HTMLElement | null): void {
  bar?.toggleAttribute('data-more', bar.scrollWidth - bar.clientWidth - bar.scrollLeft > 1);
}

function centre(bar: HTMLElement | null, wanted: string): void {
  const tab = bar?.querySelector(wanted);
  if (!bar || !tab) return;
  const [outer, inner] = [bar.getBoundingClientRect(), tab.getBoundingClientRect()];
  bar.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
}

/** Moves the focus to the main element. The skip link cannot use a hash, which belongs to the router. */
function focusMain(): void {
  document.getElementById('main')?.focus();
}
