import { useEffect, useState } from 'react';
import type { PresenterRole } from '../../../model/show/presenterMessage.ts';
import { useFocusStore } from '../../../state/focusStore.ts';
import { createPresenterStore, type UsePresenter } from '../../../state/presenterStore.ts';
import { slideAddress } from '../../../state/slideAddress.ts';
import { usePresentParams } from '../../../state/urlState.ts';
import { followAddress } from './followAddress.ts';
import { hasChannel, newWindowId, openChannel } from './presenterChannel.ts';

export interface PresenterWindow {
  readonly deck: string;
  readonly count: number;
  readonly role: PresenterRole;
  /** Version of the dataset. */
  readonly data: string;
}

/** The presentation of this window, in step with the other windows of its deck and session. */
export function usePresenter({ deck, count, role, data }: PresenterWindow): UsePresenter {
  const { session, slide } = usePresentParams();
  const [self] = useState(newWindowId);
  const [presenter] = useState(() => createPresenterStore({ self, slide, count }));
  useEffect(
    () => (hasChannel() ? openChannel(presenter, { deck, session, count, self, role, data }) : undefined),
    [presenter, deck, session, count, self, role, data],
  );
  // A preview has no address of its own to follow.
  useEffect(
    () => (role === 'preview' ? undefined : followAddress(presenter, slideAddress)),
    [presenter, role],
  );
  useSharedFocus(presenter);
  return presenter;
}

/** A record under the pointer in one window is highlighted in all. */
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
