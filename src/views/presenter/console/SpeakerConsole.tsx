import { useCallback, useEffect, useState } from 'react';
import type { Deck } from '../../../model/authored/deck.ts';
import { pathToSlide } from '../../../model/paths.ts';
import { selectOwn } from '../../../model/show/presenterState.ts';
import { usePresentParams } from '../../../state/urlState.ts';
import { useKeptView } from '../audience/useKeptView.ts';
import { ShowOverlay } from '../overlay/ShowOverlay.tsx';
import { DataNotice } from '../session/DataNotice.tsx';
import type { WindowCommand } from '../session/keymap.ts';
import { hasChannel } from '../session/presenterChannel.ts';
import { useDeckParts } from '../session/useDeckParts.ts';
import { useFullScreen } from '../session/useFullScreen.ts';
import { useOpenedEvidence } from '../session/useOpenedEvidence.ts';
import { usePresenter } from '../session/usePresenter.ts';
import { useShowKeys } from '../session/useShowKeys.ts';
import { useWakeLock } from '../session/useWakeLock.ts';
import { openAudience } from './audienceWindow.ts';
import { ConsoleBar } from './ConsoleBar.tsx';
import { ConsoleNotices } from './ConsoleNotices.tsx';
import { DisplayPicker } from './displays/DisplayPicker.tsx';
import { type Display, useDisplays } from './displays/useDisplays.ts';
import { PaceLine } from './PaceLine.tsx';
import { EvidencePane } from './panes/EvidencePane.tsx';
import { NotesPane } from './panes/NotesPane.tsx';
import { WallPreview } from './panes/WallPreview.tsx';
import { ShowLine } from './ShowLine.tsx';
import styles from './SpeakerConsole.module.css';
import { ChannelNotice } from './setup/ChannelNotice.tsx';
import { SetupList } from './setup/SetupList.tsx';
import { useConsolePage } from './useConsolePage.ts';
import { useRehearsal } from './useRehearsal.ts';
import { WallTools } from './WallTools.tsx';

export interface SpeakerConsoleProps {
  readonly deck: Deck;
  /** Version of the dataset. */
  readonly version: string;
}

/** The checks read everything else and try the fonts, for which the first slide does not wait. */
const SETTLE_MS = 500;

function useSettled(started: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!started) return;
    const timer = setTimeout(() => setSettled(true), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [started]);
  return settled;
}

/** The speaker's console; it opens the audience window and stays open itself. */
export function SpeakerConsole({ deck, version }: SpeakerConsoleProps) {
  const { session } = usePresentParams();
  const count = deck.slides.length;
  const parts = useDeckParts(deck);
  const { presenter, clock } = usePresenter({ deck: deck.id, count, role: 'speaker', data: version });
  const show = presenter((state) => state.show);
  const { slide, blank } = show;
  const own = useKeptView(deck, parts, selectOwn(show));
  const next = deck.slides[slide];
  const fullScreen = useFullScreen();
  const wakeLock = useWakeLock();
  const rehearsal = useRehearsal(presenter, deck, clock);
  const [refused, setRefused] = useState(false);
  const [checking, setChecking] = useState(true);
  useConsolePage(`讲者控制台 · ${deck.title}`);
  const displays = useDisplays();
  const openOn = useCallback(
    (display: Display | null) => {
      const { show } = presenter.getState();
      const path = pathToSlide(deck.id, show.slide, undefined, session);
      const opened = openAudience(deck.id, session, path, display);
      setRefused(opened === null);
      if (display === null) opened?.focus();
      return opened;
    },
    [presenter, deck.id, session],
  );
  const openWall = useCallback(() => void openOn(null), [openOn]);
  const onWindowCommand = useCallback(
    (command: WindowCommand) => (command === 'fullscreen' ? fullScreen.toggle() : openWall()),
    [fullScreen.toggle, openWall],
  );
  const onKey = useShowKeys(presenter, onWindowCommand);
  useOpenedEvidence(presenter);
  const running = show.timer.startedAt !== null;
  useEffect(() => {
    if (running) setChecking(false);
  }, [running]);
  const settled = useSettled(own !== null);
  const preview = { presenter, deck, parts, onKey };
  return (
    <main
      id="main"
      className={styles.console}
      aria-label="讲者控制台"
      data-page="speaker"
      data-speaker-slide={slide}
      data-blank={blank ?? undefined}
      tabIndex={-1}
    >
      <h1 className="visually-hidden">讲者控制台：{deck.title}</h1>
      <ConsoleBar
        presenter={presenter}
        clock={clock}
        title={deck.title}
        fullScreen={fullScreen}
        onOpenWall={openWall}
        onDisplays={displays.possible ? displays.ask : undefined}
        onCheck={() => setChecking((now) => !now)}
      />
      <div className={styles.notices}>
        {!hasChannel() || refused ? (
          <ChannelNotice
            hasChannel={hasChannel()}
            path={pathToSlide(deck.id, slide, undefined, session)}
            onRetry={openWall}
          />
        ) : null}
        <DisplayPicker presenter={presenter} displays={displays} onOpen={openOn} />
        <ConsoleNotices presenter={presenter} parts={parts} shown={own} />
      </div>
      <div className={styles.left}>
        <div className={styles.lines}>
          <ShowLine presenter={presenter} slide={own?.data.slide ?? null} count={count} />
          <PaceLine presenter={presenter} deck={deck} clock={clock} rehearsal={rehearsal} />
          <WallTools presenter={presenter} />
        </div>
        <WallPreview {...preview} which="current" />
        {own ? <EvidencePane presenter={presenter} data={own.data} /> : null}
      </div>
      <div className={styles.right}>
        <p className={styles.caption}>
          下一页{next ? <strong className={styles.headline}>{next.headline}</strong> : null}
        </p>
        <WallPreview {...preview} which="next" />
        {checking && settled ? (
          <SetupList presenter={presenter} wakeLock={wakeLock} onDone={() => setChecking(false)} />
        ) : null}
        <NotesPane deck={deck} slideId={deck.slides[slide - 1]?.id ?? ''} />
      </div>
      <ShowOverlay presenter={presenter} deck={deck} clock={clock} parts={parts} rehearsal={rehearsal} />
      <DataNotice presenter={presenter} own={version} />
    </main>
  );
}
