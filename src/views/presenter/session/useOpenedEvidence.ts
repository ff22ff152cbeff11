import { useEffect } from 'react';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import { useOpenRecord } from '../../../state/urlState.ts';

/** A click on a figure opens its evidence; in a presentation it is shown at hall size, in every window. */
export function useOpenedEvidence(presenter: UsePresenter): void {
  const { id: opened, close } = useOpenRecord();
  useEffect(() => {
    if (opened === null) return;
    presenter.getState().act({ type: 'showEvidence', record: opened });
    close();
  }, [opened, close, presenter]);
}
