import { type ReactNode, useEffect, useState } from 'react';
import { otherPlaces } from '../../../model/show/answerSlide.ts';
import { isSameShape } from '../../../model/show/wallMarks.ts';
import { placeName } from '../../../model/text/partsWord.ts';
import { useCore } from '../../../queries/dataset.ts';
import type { PartState } from '../../../queries/parts.ts';
import type { Refusal, UsePresenter } from '../../../state/presenterStore.ts';
import type { KeptView } from '../audience/useKeptView.ts';
import { isAlive } from '../session/hasConsole.ts';
import type { DeckParts } from '../session/useDeckParts.ts';
import { wallAspect } from '../session/wallAspect.ts';
import styles from './ConsoleNotices.module.css';
import { useUptime } from './useNow.ts';

export interface ConsoleNoticesProps {
  readonly presenter: UsePresenter;
  readonly parts: DeckParts;
  /** What the console shows; null before the first slide. */
  readonly shown: KeptView | null;
}

/** What goes wrong behind the wall is said here, and never there. */
export function ConsoleNotices({ presenter, parts, shown }: ConsoleNoticesProps) {
  return (
    <>
      <ElsewhereNotice presenter={presenter} shown={shown} />
      <PartsNotice presenter={presenter} parts={parts} shown={shown?.view.slide ?? null} />
      <WallNotice presenter={presenter} />
      <ShapeNotice presenter={presenter} />
      <RefusalNotice presenter={presenter} />
    </>
  );
}

interface NoticeProps {
  readonly name: string;
  readonly text: string;
  readonly children?: ReactNode;
}

function ConsoleNotice({ name, text, children }: NoticeProps) {
  return (
    <div className={styles.notice} role="alert" data-notice={name}>
      <p>{text}</p>
      {children}
    </div>
  );
}

interface ActionProps {
  readonly text: string;
  readonly onClick: () => void;
}

function Action({ text, onClick }: ActionProps) {
  return (
    <button type="button" className={styles.action} onClick={onClick}>
      {text}
    </button>
  );
}

/** A figure of another place is asked about once more before it is shown to all. */
function ElsewhereNotice({ presenter, shown }: Omit<ConsoleNoticesProps, 'parts'>) {
  const asked = presenter(({ show }) => show.asked);
  const core = useCore();
  if (!asked || core.state !== 'ready') return null;
  const places = shown ? otherPlaces(shown.data.records, core.data) : [];
  const { act } = presenter.getState();
  return (
    <ConsoleNotice
      name="elsewhere"
      text={`这是${places.join('、') || '其他地方'}的数字，不是${placeName(core.data.site)}的，上墙后会注明。确实要上墙，再按一次回车。`}
    >
      <Action text="上墙" onClick={() => act({ type: 'press', command: 'confirm' })} />
      <Action text="放弃" onClick={() => act({ type: 'press', command: 'undo' })} />
    </ConsoleNotice>
  );
}

interface PartsNoticeProps extends Omit<ConsoleNoticesProps, 'shown'> {
  readonly shown: number | null;
}

const reasonOf = (state: PartState | undefined): string => (state?.state === 'missing' ? state.reason : '');

/** Slides whose parts are late or missing: the one that is wanted now, and how many others. */
function PartsNotice({ presenter, parts, shown }: PartsNoticeProps) {
  const slide = presenter(({ show }) => show.slide);
  const answers = presenter(({ show }) => (show.draft ?? show.answer) !== null);
  const { states, retry } = parts;
  const own = states[slide - 1];
  const missing = states.flatMap(({ state }, at) => (state === 'missing' ? [at + 1] : []));
  const others = missing.filter((number) => number !== slide);
  const lasting = useLasting(own?.state === 'late' ? slide : null);
  const isLate = own?.state === 'late' && lasting;
  const waits = (isLate || own?.state === 'missing') && !answers;
  if (!waits && others.length === 0) return null;
  const stays = shown === null || shown === slide ? '' : `墙上仍是第${shown}页。`;
  const text = [
    waits && own.state === 'late' ? `第${slide}页的数据还没有读到。${stays}` : '',
    waits && own.state === 'missing' ? `第${slide}页的数据没有读到：${reasonOf(own)}${stays}` : '',
    others.length > 0
      ? `第${others.slice(0, 12).join('、')}页${others.length > 12 ? `等${others.length}页` : ''}的数据没有读到：${reasonOf(states[(others[0] ?? 1) - 1])}其他页不受影响。`
      : '',
  ].join('');
  return (
    <ConsoleNotice name="parts" text={text}>
      {missing.length > 0 ? <Action text="重试" onClick={retry} /> : null}
    </ConsoleNotice>
  );
}

/** A part that comes within this time is not worth a word. */
const LATE_MS = 1000;

/** Whether the same slide has been waited for all this time. */
function useLasting(slide: number | null): boolean {
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    setSince(null);
    if (slide === null) return;
    const timer = setTimeout(() => setSince(slide), LATE_MS);
    return () => clearTimeout(timer);
  }, [slide]);
  return slide !== null && since === slide;
}

/** A wall that lacks what the console may have. */
function WallNotice({ presenter }: { presenter: UsePresenter }) {
  const now = useUptime();
  const peers = presenter((state) => state.peers);
  const late = Object.values(peers).find(
    (peer) => peer.role === 'audience' && peer.lacking !== null && isAlive(peer, now),
  );
  const own = presenter(({ lacking }) => lacking);
  const slide = presenter(({ show }) => show.slide);
  if (own !== null && own === slide)
    return <ConsoleNotice name="wall" text={`第${own}页画不出来，其他页不受影响。`} />;
  if (!late) return null;
  return <ConsoleNotice name="wall" text={`观众窗口没有显示第${late.lacking}页：还没有读到，或画不出来。`} />;
}

/** A second wall of another shape, on which a place of the first is another place. */
function ShapeNotice({ presenter }: { presenter: UsePresenter }) {
  const now = useUptime();
  const peers = presenter((state) => state.peers);
  const marked = presenter(({ show, marks }) => show.spotlight || show.zoom || marks.strokes.length > 0);
  const walls = Object.values(peers).filter((peer) => peer.role === 'audience' && isAlive(peer, now));
  const shape = wallAspect(walls);
  const other = walls.find(({ width, height }) => height > 0 && !isSameShape(width / height, shape));
  if (!marked || !other) return null;
  return (
    <ConsoleNotice
      name="shape"
      text={`另一个观众窗口（${other.width}×${other.height}）形状不同，笔迹、聚光和放大不在那里显示。`}
    />
  );
}

const REASONS: Readonly<Record<Refusal, string>> = {
  shape: '格式不对',
  stranger: '窗口不明',
  time: '时间或次序不可信',
};

/** Messages that did not come from a window of this presentation. */
function RefusalNotice({ presenter }: { presenter: UsePresenter }) {
  const refusals = presenter((state) => state.refusals);
  const { takeOver, forgetRefusals } = presenter.getState();
  const counted = (Object.keys(REASONS) as Refusal[]).flatMap((reason) => {
    const times = refusals[reason] ?? 0;
    return times === 0 ? [] : [`${REASONS[reason]}${times}条`];
  });
  if (counted.length === 0) return null;
  return (
    <ConsoleNotice
      name="refused"
      text={`拒收了不属于这场放映的消息：${counted.join('，')}。投影如有不对，请点“接管”。`}
    >
      <Action text="接管" onClick={takeOver} />
      <Action text="知道了" onClick={forgetRefusals} />
    </ConsoleNotice>
  );
}
