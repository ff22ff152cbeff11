import { useEffect, useState } from 'react';
import type { PresenterRole } from '../../../model/show/presenterMessage.ts';
import { useFocusStore } from '../../../state/focusStore.ts';
import { createPresenterStore, type UsePresenter } from '../../../state/presenterStore.ts';
import { usePresentPlace } from '../../../state/urlState.ts';
import { canLink, newWindowId, openLink } from './presenterLink.ts';

/** The address follows when the keys rest: it is for reloading and sharing, and slow to write. */
const ADDRESS_REST_MS = 200;

export interface PresenterWindow {
  readonly deck: string;
  readonly count: number;
  readonly role: PresenterRole;
  /** Version of the dataset. */
  readonly data: string;
}

/** This window's presentation, in step with the other windows of its deck and session. */
export function usePresenter({ deck, count, role, data }: PresenterWindow): UsePresenter {
  const { session, slide } = usePresentPlace();
  const [self] = useState(newWindowId);
  const [presenter] = useState(() => createPresenterStore({ self, slide, count }));
  useEffect(
    () => (canLink() ? openLink(presenter, { deck, session, count, self, role, data }) : undefined),
    [presenter, deck, session, count, self, role, data],
  );
  useAddress(presenter, role);
  useSharedFocus(presenter);
  return presenter;
}

/**
 * The slide's number in the address: a changed address goes there, a changed slide is written there.
 * The router is in no hurry: on a busy machine a number written here comes back only when the deck
 * has moved on. What comes back is therefore told from what somebody typed by the list of writings.
 */
function useAddress(presenter: UsePresenter, role: PresenterRole): void {
  const { slide: wanted, goTo } = usePresentPlace();
  const [address] = useState<{ seen: number; latest: number; awaited: number[] }>({
    seen: wanted,
    latest: wanted,
    awaited: [],
  });
  useEffect(() => {
    if (role === 'preview' || wanted === address.seen) return;
    address.seen = wanted;
    const own = address.awaited.indexOf(wanted);
    if (own >= 0) {
      address.awaited.splice(0, own + 1);
      return;
    }
    address.latest = wanted;
    presenter.getState().act({ type: 'goTo', slide: wanted });
  }, [presenter, role, wanted, address]);
  const slide = presenter(({ show }) => show.slide);
  useEffect(() => {
    if (role === 'preview' || slide === address.latest) return;
    const timer = setTimeout(() => {
      address.latest = slide;
      address.awaited.push(slide);
      goTo(slide);
    }, ADDRESS_REST_MS);
    return () => clearTimeout(timer);
  }, [slide, role, address, goTo]);
}

/** What is pointed at in one window lights up in all. */
function useSharedFocus(presenter: UsePresenter): void {
  useEffect(() => {
    const focus = useFocusStore;
    const forgetFocus = focus.subscribe(({ recordId }) =>
      presenter.getState().act({ type: 'focus', record: recordId }),
    );
    const forgetShow = presenter.subscribe(({ show }) => {
      if (focus.getState().recordId !== show.focus) focus.getState().setRecord(show.focus);
    });
    return () => {
      forgetFocus();
      forgetShow();
      focus.getState().setRecord(null);
    };
  }, [presenter]);
}
