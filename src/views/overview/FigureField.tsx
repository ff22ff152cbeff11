import { useRef } from 'react';
import { pathToAll } from '../../model/paths.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import { KNOWN, KNOWN_LABEL, type Known } from '../../model/select/knownAs.ts';
import { useModule } from '../../queries/useModule.ts';
import { useOpenRecord } from '../../state/urlState.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { useNearViewport } from '../../ui/measure/useNearViewport.ts';
import styles from './FigureField.module.css';

const load = async () => {
  const { DotCards, FigureDots } = await import('./FigureDots.tsx');
  return { Cards: DotCards, Dots: FigureDots };
};

/** With more figures than this a dot stands for several of them, and the list of the domain shows each. */
const MOST_DOTS = 2000;

export interface FigureFieldProps {
  readonly core: CoreShard;
  /** The records of the panels of the page, whose cards the page opens itself. */
  readonly shown: ReadonlyMap<string, unknown>;
}

/**
 * Every figure of the dataset as a dot in the group of its domain. The dots are drawn from counts alone, so that they
 * paint with the page; once the reader comes near, each becomes a control that shows its words.
 */
export function FigureField({ core, shown }: FigureFieldProps) {
  const groups = core.domains.flatMap(({ id, name, known }) => {
    const count = (known ?? []).reduce((sum, own) => sum + own, 0);
    return known && count > 0 ? [{ id, name, known, count }] : [];
  });
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const each = Math.ceil(total / MOST_DOTS);
  const place = useRef<HTMLElement>(null);
  const near = useNearViewport(place);
  const { id } = useOpenRecord();
  const wanted = total > 0 && each === 1 && (near || (id !== null && !shown.has(id)));
  const dots = useModule('figure-dots', load, wanted);
  if (total === 0) return null;
  const of = (way: Known) => groups.reduce((sum, { known }) => sum + (known[KNOWN.indexOf(way)] ?? 0), 0);
  return (
    <section ref={place} className={styles.field} aria-label="每个数字一点">
      <div className={styles.head}>
        <h2 className={styles.title}>
          {each === 1 ? '每个数字一点' : `每${each}个数字一点`}
          <small>共{total}条带数字的记录</small>
        </h2>
        <ul className={styles.legend}>
          {KNOWN.map((way) => (
            <li key={way}>
              <i className={styles.dot} data-known={way} />
              {KNOWN_LABEL[way]} {of(way)}
            </li>
          ))}
        </ul>
        <AppLink to={pathToAll({})} className={styles.all}>
          全部指标
        </AppLink>
      </div>
      <div className={styles.groups} data-picture="">
        {groups.map((group) => (
          <section key={group.id} className={styles.group} aria-label={group.name}>
            <h3>
              <AppLink to={pathToAll({ domain: group.id })}>{group.name}</AppLink> {group.count}
            </h3>
            {dots.state === 'ready' ? (
              <dots.data.Dots domain={group.id}>{drawnDots(group.known, each)}</dots.data.Dots>
            ) : (
              <div className={styles.dots}>{drawnDots(group.known, each)}</div>
            )}
          </section>
        ))}
      </div>
      {dots.state === 'ready' ? <dots.data.Cards shown={shown} /> : null}
    </section>
  );
}

/** Dots without their figures: as many of each kind as there are, or one for `each` of them. */
const drawnDots = (known: readonly number[], each: number) =>
  known.flatMap((count, at) =>
    Array.from({ length: Math.ceil(count / each) }, (_, nth) => `${KNOWN[at]} ${nth + 1}`).map((key) => (
      <i key={key} className={styles.dot} data-known={KNOWN[at]} />
    )),
  );
