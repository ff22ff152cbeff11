import { useEffect, useRef, useState } from 'react';
import { usePathname } from '../state/urlState.ts';
import styles from './SlimBar.module.css';

interface Section {
  readonly title: string;
  readonly heading: HTMLElement;
}

interface Place {
  /** What the page or the document is called. */
  readonly name: string;
  readonly sections: readonly Section[];
  /** The index of the section at the top of the window; -1 before the first. */
  readonly at: number;
}

const NOWHERE: Place = { name: '', sections: [], at: -1 };

/**
 * A heading counts as passed a little before it reaches the bar, in heights of a letter: where a link leads to a
 * section, its heading stands under the bar by the section's own margins.
 */
const AHEAD_REM = 3.75;

/** Reads from the page where the reader is: views differ, and each has its headings in its main element. */
function readPlace(barHeight: number): Place {
  const main = document.getElementById('main');
  if (!main) return NOWHERE;
  const sections = Array.from(main.querySelectorAll('h2'))
    .map((heading) => ({ title: titleOf(heading), heading }))
    .filter(({ title, heading }) => title !== '' && !heading.classList.contains('visually-hidden'));
  const ahead = AHEAD_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const passed = sections.filter(
    ({ heading }) => heading.getBoundingClientRect().top <= barHeight + ahead,
  ).length;
  return { name: (main.dataset.title ?? '').split(' · ')[0] ?? '', sections, at: passed - 1 };
}

/** The words of a heading without its count. */
const titleOf = (heading: Element): string =>
  Array.from(heading.childNodes)
    .filter((node) => node.nodeName !== 'SMALL')
    .map((node) => node.textContent ?? '')
    .join(' ')
    .trim();

const isSame = (a: Place, b: Place): boolean =>
  a.name === b.name &&
  a.at === b.at &&
  a.sections.length === b.sections.length &&
  a.sections.every(({ heading }, at) => heading === b.sections[at]?.heading);

/** The focus moves too, so that the next tab stop is the first of the section. */
function goTo({ heading }: Section): void {
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}

function goToTop(): void {
  window.scrollTo(0, 0);
  document.getElementById('main')?.focus({ preventScroll: true });
}

/** Follows where the reader is, once for each frame in which the page was scrolled or changed. */
function usePlace(bar: React.RefObject<HTMLElement | null>): Place {
  const pathname = usePathname();
  const [place, setPlace] = useState(NOWHERE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other headings
  useEffect(() => {
    let frame = 0;
    const update = () => {
      frame = 0;
      const next = readPlace(bar.current?.offsetHeight ?? 0);
      setPlace((now) => (isSame(now, next) ? now : next));
    };
    const request = () => {
      if (frame === 0) frame = requestAnimationFrame(update);
    };
    request();
    window.addEventListener('scroll', request, { passive: true });
    window.addEventListener('resize', request);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', request);
      window.removeEventListener('resize', request);
    };
  }, [bar, pathname]);
  return place;
}

/**
 * The bar that stays while one scrolls: the page or document, its sections, search, and the way back to the
 * top. It is there only while the header is out of sight; what is focused stops below it.
 */
export function SlimBar({ onSearch }: { onSearch: () => void }) {
  const bar = useRef<HTMLElement>(null);
  const place = usePlace(bar);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.bar = '';
    return () => {
      delete dataset.bar;
    };
  }, []);
  const current = place.sections[place.at];
  return (
    <nav
      ref={bar}
      className={styles.bar}
      aria-label="本页"
      data-slim-bar=""
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) setOpen(false);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <div className={styles.inner}>
        <p className={styles.name}>{place.name}</p>
        {place.sections.length > 1 ? (
          <div className={styles.sections}>
            <button
              type="button"
              className={styles.current}
              aria-expanded={open}
              aria-label={`本页各节${current ? `，现在是${current.title}` : ''}`}
              onClick={() => setOpen(!open)}
            >
              <span>{current?.title ?? '本页各节'}</span>
              <span aria-hidden="true">{open ? '▴' : '▾'}</span>
            </button>
            {open ? (
              <ul className={styles.list}>
                {place.sections.map((section, at) => (
                  // Two sections of a document may have one title.
                  // biome-ignore lint/suspicious/noArrayIndexKey: the order of headings is what tells them apart
                  <li key={`${at} ${section.title}`}>
                    <button
                      type="button"
                      aria-current={at === place.at ? 'location' : undefined}
                      onClick={() => {
                        setOpen(false);
                        goTo(section);
                      }}
                    >
                      {section.title}
                    </button>
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
        ) : null}
        <button type="button" className={styles.tool} aria-haspopup="dialog" onClick={onSearch}>
          搜索
        </button>
        <button type="button" className={styles.tool} onClick={goToTop}>
          回顶部
        </button>
      </div>
    </nav>
  );
}
