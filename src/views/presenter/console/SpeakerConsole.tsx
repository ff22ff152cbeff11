import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Deck } from '../../../model/authored/deck.ts';
import { pathToSlide } from '../../../model/paths.ts';
import { selectView } from '../../../model/show/answerSlide.ts';
import type { ShardsByDomain } from '../../../model/show/slideData.ts';
import { usePresentParams } from '../../../state/urlState.ts';
import { ShowOverlay } from '../overlay/ShowOverlay.tsx';
import { DataNotice } from '../session/DataNotice.tsx';
import type { WindowCommand } from '../session/keymap.ts';
import { hasChannel } from '../session/presenterChannel.ts';
import { useAnswerShards } from '../session/useAnswerShards.ts';
import { useFullScreen } from '../session/useFullScreen.ts';
import { usePresenter } from '../session/usePresenter.ts';
import { useShowKeys } from '../session/useShowKeys.ts';
import { useWakeLock } from '../session/useWakeLock.ts';
import { openAudience } from './audienceWindow.ts';
import { ConsoleBar } from './ConsoleBar.tsx';
import { EvidencePane } from './panes/EvidencePane.tsx';
import { NotesPane } from './panes/NotesPane.tsx';
import { PreviewFrame } from './panes/PreviewFrame.tsx';
import { ShowLine } from './ShowLine.tsx';
import styles from './SpeakerConsole.module.css';
import { ChannelNotice } from './setup/ChannelNotice.tsx';
import { SetupList } from './setup/SetupList.tsx';
import { useConsolePage } from './useConsolePage.ts';
import { useRehearsal } from './useRehearsal.ts';

export interface SpeakerConsoleProps {
  readonly deck: Deck;
  readonly shards: ShardsByDomain;
  readonly version: string;
}

/** The speaker's console; it opens the audience window and stays open itself. */
export function SpeakerConsole({ deck, shards, version }: SpeakerConsoleProps) {
  const { session } = usePresentParams();
  const count = deck.slides.length;
  const presenter = usePresenter({ deck: deck.id, count, role: 'speaker', data: version });
  const blank = presenter(({ show }) => show.blank);
  const slide = presenter(({ show }) => show.slide);
  const answer = presenter(({ show }) => show.draft ?? show.answer);
  const answered = useAnswerShards(shards, answer);
  const own = useMemo(
    () => selectView({ slide, answer }, deck.slides, answered),
    [slide, answer, deck, answered],
  );
  const next = deck.slides[slide];
  const fullScreen = useFullScreen();
  const wakeLock = useWakeLock();
  const rehearsal = useRehearsal(presenter, deck);
  const [refused, setRefused] = useState(false);
  const [checking, setChecking] = useState(true);
  const [clicked, setClicked] = useState<string | null>(null);
  useConsolePage(`讲者控制台 · ${deck.title}`);
  const openWall = useCallback(() => {
    const { show } = presenter.getState();
    const opened = openAudience(deck.id, session, pathToSlide(deck.id, show.slide, undefined, session));
    setRefused(opened === null);
    opened?.focus();
  }, [presenter, deck.id, session]);
  const onWindowCommand = useCallback(
    (command: WindowCommand) => (command === 'fullscreen' ? fullScreen.toggle() : openWall()),
    [fullScreen.toggle, openWall],
  );
  const onKey = useCallback((event: KeyboardEvent) => setClicked(event.key), []);
  useShowKeys(presenter, onWindowCommand, onKey);
  const running = presenter(({ show }) => show.timer.startedAt !== null);
  useEffect(() => {
    if (running) setChecking(false);
  }, [running]);
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
        title={deck.title}
        fullScreen={fullScreen}
        onOpenWall={openWall}
        onCheck={() => setChecking((now) => !now)}
      />
      {!hasChannel() || refused ? (
        <ChannelNotice
          hasChannel={hasChannel()}
          path={pathToSlide(deck.id, slide, undefined, session)}
          onRetry={openWall}
        />
      ) : null}
      <div className={styles.left}>
        <ShowLine presenter={presenter} slide={own?.slide ?? null} count={count} />
        {hasChannel() ? (
          <PreviewFrame presenter={presenter} deck={deck.id} session={session} which="current" />
        ) : null}
        {own ? <EvidencePane presenter={presenter} data={own} /> : null}
      </div>
      <div className={styles.right}>
        <p className={styles.caption}>
          下一页{next ? <strong className={styles.headline}>{next.headline}</strong> : null}
        </p>
        {next && hasChannel() ? (
          <PreviewFrame presenter={presenter} deck={deck.id} session={session} which="next" />
        ) : null}
        {next ? null : <p className={styles.end}>已到最后一页。</p>}
        {checking ? (
          <SetupList
            presenter={presenter}
            wakeLock={wakeLock}
            lastKey={clicked}
            onDone={() => setChecking(false)}
          />
        ) : null}
        <NotesPane deck={deck} slideId={deck.slides[slide - 1]?.id ?? ''} />
      </div>
      <ShowOverlay presenter={presenter} deck={deck} rehearsal={rehearsal} />
      <DataNotice presenter={presenter} own={version} />
    </main>
  );
}
