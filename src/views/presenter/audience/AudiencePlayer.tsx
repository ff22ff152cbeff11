import { useCallback, useEffect } from 'react';
import type { Deck } from '../../../model/authored/deck.ts';
import { pathToSlide, pathToSpeaker } from '../../../model/paths.ts';
import { selectWall } from '../../../model/show/presenterState.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { SessionClock } from '../../../state/sessionClock.ts';
import { useGoTo, usePresentParams } from '../../../state/urlState.ts';
import { openAudience } from '../console/audienceWindow.ts';
import { ShowOverlay } from '../overlay/ShowOverlay.tsx';
import { DataNotice } from '../session/DataNotice.tsx';
import { useFilledWall } from '../session/fillWall.ts';
import { hasConsole } from '../session/hasConsole.ts';
import type { WindowCommand } from '../session/keymap.ts';
import { type DeckParts, useDeckParts } from '../session/useDeckParts.ts';
import { useFullScreen } from '../session/useFullScreen.ts';
import { useOpenedEvidence } from '../session/useOpenedEvidence.ts';
import { usePresenter } from '../session/usePresenter.ts';
import { useShowKeys } from '../session/useShowKeys.ts';
import { useWakeLock } from '../session/useWakeLock.ts';
import { LoneDraft } from './LoneDraft.tsx';
import { StageTools } from './StageTools.tsx';
import { StageView } from './StageView.tsx';
import { useIdlePointer } from './useIdlePointer.ts';
import { useKeptView } from './useKeptView.ts';
import { useKiosk } from './useKiosk.ts';
import { useStage } from './useStage.ts';
import { useWallPointer } from './useWallPointer.ts';

export interface AudiencePlayerProps {
  readonly deck: Deck;
  /** Version of the dataset. */
  readonly version: string;
}

/** Plays a deck on the wall. */
export function AudiencePlayer({ deck, version }: AudiencePlayerProps) {
  const { theme, session, kiosk: seconds } = usePresentParams();
  const goTo = useGoTo();
  const stage = useStage(theme);
  const parts = useDeckParts(deck);
  const { presenter, clock } = usePresenter({
    deck: deck.id,
    count: deck.slides.length,
    role: 'audience',
    data: version,
  });
  const show = presenter((state) => state.show);
  const { followsPointer, ...wanted } = selectWall(show);
  const shown = useKeptView(deck, parts, wanted, !hasConsole(presenter));
  const lacking = shown?.view.slide === wanted.slide ? null : wanted.slide;
  useEffect(() => presenter.getState().noteLacking(lacking), [presenter, lacking]);
  const fullScreen = useFullScreen();
  useFilledWall(fullScreen.enter);
  const kiosk = useKiosk(presenter, seconds);
  const onWindowCommand = useCallback(
    (command: WindowCommand) => {
      if (command === 'fullscreen') fullScreen.toggle();
      else if (command === 'start') fullScreen.enter();
      else if (hasConsole(presenter)) (window.opener as Window | null)?.focus();
      else {
        // This window becomes the console, so the wall opens in a new window.
        const { slide } = presenter.getState().show;
        openAudience(deck.id, session, pathToSlide(deck.id, slide, theme, session));
        goTo(pathToSpeaker(deck.id, session, slide));
      }
    },
    [fullScreen.toggle, fullScreen.enter, presenter, goTo, deck.id, session, theme],
  );
  useShowKeys(presenter, onWindowCommand);
  useWallPointer(presenter, window);
  useIdlePointer();
  useWakeLock();
  useOpenedEvidence(presenter);
  const aspect = stage?.aspect ?? null;
  useEffect(() => {
    if (aspect !== null) presenter.getState().setShape(aspect, !hasConsole(presenter));
  }, [presenter, aspect]);
  const headline = shown?.data.slide.headline;
  useEffect(() => {
    document.title = `${headline ?? deck.title} · ${deck.title}`;
  }, [headline, deck.title]);
  return (
    <>
      {shown === null || stage === null ? null : (
        <StageView
          presenter={presenter}
          deck={deck}
          data={shown.data}
          view={shown.view}
          shape={stage.shape}
          aspect={stage.aspect}
          blank={show.blank}
          pointed={followsPointer}
        />
      )}
      <StageTools fullScreen={fullScreen} kiosk={seconds === null ? null : kiosk} />
      <LoneSheets presenter={presenter} deck={deck} clock={clock} parts={parts} />
      <DataNotice presenter={presenter} own={version} />
    </>
  );
}

interface LoneSheetsProps {
  readonly presenter: UsePresenter;
  readonly deck: Deck;
  readonly clock: SessionClock;
  readonly parts: DeckParts;
}

/**
 * Grid, help, search, log and the preview of an answer are in the console; they appear on the wall only if no
 * console is open.
 */
function LoneSheets({ presenter, deck, clock, parts }: LoneSheetsProps) {
  const overlay = presenter(({ show }) => show.overlay);
  const drafts = presenter(({ show }) => show.draft !== null);
  if ((overlay === null && !drafts) || hasConsole(presenter)) return null;
  return (
    <>
      {drafts ? <LoneDraft presenter={presenter} deck={deck} parts={parts} /> : null}
      <ShowOverlay presenter={presenter} deck={deck} clock={clock} parts={parts} lone />
    </>
  );
}
