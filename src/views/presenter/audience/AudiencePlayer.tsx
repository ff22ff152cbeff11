import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Deck } from '../../../model/authored/deck.ts';
import { pathToSlide, pathToSpeaker } from '../../../model/paths.ts';
import { selectEvidenced, selectView } from '../../../model/show/answerSlide.ts';
import { selectOwn, selectWall, type WallPoint } from '../../../model/show/presenterState.ts';
import { type ShardsByDomain, slideRecords } from '../../../model/show/slideData.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import { useGoTo, useOpenRecord, usePresentParams } from '../../../state/urlState.ts';
import { openAudience } from '../console/audienceWindow.ts';
import { ShowOverlay } from '../overlay/ShowOverlay.tsx';
import { DataNotice } from '../session/DataNotice.tsx';
import { hasConsole } from '../session/hasConsole.ts';
import type { WindowCommand } from '../session/keymap.ts';
import { useAnswerShards } from '../session/useAnswerShards.ts';
import { useFullScreen } from '../session/useFullScreen.ts';
import { usePresenter } from '../session/usePresenter.ts';
import { useShowKeys } from '../session/useShowKeys.ts';
import { useWakeLock } from '../session/useWakeLock.ts';
import { Slide } from '../slides/Slide.tsx';
import styles from './AudiencePlayer.module.css';
import { HallEvidence } from './HallEvidence.tsx';
import { StageTools } from './StageTools.tsx';
import { useKiosk } from './useKiosk.ts';
import { useLaserPointer } from './useLaserPointer.ts';
import { useStage } from './useStage.ts';

/** The wall renders first; the previews are debounced by this many milliseconds. */
const PREVIEW_REST_MS = 200;

export interface AudiencePlayerProps {
  readonly deck: Deck;
  readonly shards: ShardsByDomain;
  readonly version: string;
}

/** Plays a deck: on the wall, or as a preview in the speaker's console. */
export function AudiencePlayer({ deck, shards, version }: AudiencePlayerProps) {
  const { theme, session, preview, kiosk: seconds } = usePresentParams();
  const goTo = useGoTo();
  const shape = useStage(theme);
  const count = deck.slides.length;
  const role = preview === null ? 'audience' : 'preview';
  const presenter = usePresenter({ deck: deck.id, count, role, data: version });
  const show = presenter((state) => state.show);
  const { act } = presenter.getState();
  const wall = preview === null ? selectWall(show) : selectOwn(show);
  const view =
    preview === 'next'
      ? { slide: Math.min(show.slide + 1, count), answer: null, evidence: null, focus: null, laser: null }
      : wall;
  const { slide, answer } = view;
  const shown = useDebounced(
    useMemo(() => ({ slide, answer }), [slide, answer]),
    preview === null ? 0 : PREVIEW_REST_MS,
  );
  const answered = useAnswerShards(shards, shown.answer);
  const data = useMemo(() => selectView(shown, deck.slides, answered), [shown, deck, answered]);
  const fullScreen = useFullScreen();
  const kiosk = useKiosk(presenter, preview === null ? seconds : null);
  const onWindowCommand = useCallback(
    (command: WindowCommand) => {
      if (preview !== null) return;
      if (command === 'fullscreen') fullScreen.toggle();
      else if (hasConsole(presenter)) (window.opener as Window | null)?.focus();
      else {
        // This window becomes the console, so the wall opens in a new window.
        const { slide } = presenter.getState().show;
        openAudience(deck.id, session, pathToSlide(deck.id, slide, theme, session));
        goTo(pathToSpeaker(deck.id, session, slide));
      }
    },
    [preview, fullScreen.toggle, presenter, goTo, deck.id, session, theme],
  );
  useShowKeys(presenter, onWindowCommand);
  useLaserPointer(presenter);
  useWakeLock();
  // A click on a figure opens its evidence; here it is shown at hall size, in every window.
  const { id: opened, close } = useOpenRecord();
  useEffect(() => {
    if (opened === null) return;
    act({ type: 'showEvidence', record: opened });
    close();
  }, [opened, close, act]);
  useEffect(() => {
    document.title = `${data?.slide.headline ?? deck.title} · ${deck.title}`;
  }, [data, deck.title]);
  if (!data || shape === null) return null;
  const evidenced = view.evidence === null ? null : selectEvidenced(data, view.evidence.record);
  return (
    <>
      <Slide
        data={data}
        number={shown.slide}
        count={count}
        shape={shape}
        blank={preview === 'next' ? null : show.blank}
        answered={shown.answer !== null}
        label={preview === null ? undefined : preview === 'current' ? '当前页' : '下一页'}
      />
      {evidenced ? (
        <HallEvidence
          record={evidenced}
          byId={slideRecords(data).byId}
          onClose={() => act({ type: 'press', command: 'evidence' })}
        />
      ) : null}
      {view.laser?.at ? <LaserDot at={view.laser.at} /> : null}
      {show.blank === null || preview === 'next' ? null : (
        <BlankVeil tone={show.blank} thin={preview !== null} />
      )}
      {preview === null ? (
        <>
          <StageTools fullScreen={fullScreen} kiosk={seconds === null ? null : kiosk} />
          <WallOverlay presenter={presenter} deck={deck} />
          <DataNotice presenter={presenter} own={version} />
        </>
      ) : null}
    </>
  );
}

/** The speaker's pointer, at the same relative position in any window. */
function LaserDot({ at }: { at: WallPoint }) {
  return (
    <div
      className={styles.dot}
      data-laser=""
      style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
      aria-hidden="true"
    />
  );
}

interface BlankVeilProps {
  readonly tone: 'black' | 'white';
  /** Whether the slide shows through, as in the speaker's preview. */
  readonly thin: boolean;
}

/** A blank screen in black or white. */
function BlankVeil({ tone, thin }: BlankVeilProps) {
  return <div className={styles.veil} data-tone={tone} data-thin={thin || undefined} aria-hidden="true" />;
}

/** Grid, help and search are in the console; they appear on the wall only if no console is open. */
function WallOverlay({ presenter, deck }: { presenter: UsePresenter; deck: Deck }) {
  const overlay = presenter(({ show }) => show.overlay);
  if (overlay === null || hasConsole(presenter)) return null;
  return <ShowOverlay presenter={presenter} deck={deck} lone />;
}

/** A debounced value: it changes after it was stable for so many milliseconds, with 0 at once. */
function useDebounced<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (ms === 0) return;
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return ms === 0 ? value : rested;
}
