import type { UsePresenter } from '../../../state/presenterStore.ts';

/** The number of a slide in the address; `slideAddress` in a browser. */
export interface SlideAddress {
  readonly read: () => number;
  /** Reports nothing to those who watch. */
  readonly write: (slide: number) => void;
  /** Reports every change that was not written here. */
  readonly watch: (onChange: () => void) => () => void;
}

/** Browsers refuse a page that rewrites its address too often: Safari the 101st time within 30 seconds. */
export const ADDRESS_REST_MS = 200;

/**
 * Keeps the address in step with the show, for reloading and sharing. It is a projection: when the keys
 * rest, it is given the number of the slide that the show has by then. An address that someone
 * else changed asks for its slide like any other command. Returns what ends it.
 */
export function followAddress(presenter: UsePresenter, address: SlideAddress): () => void {
  let known = address.read();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const { slide } = presenter.getState().show;
    if (slide === known) return;
    known = slide;
    address.write(slide);
  };
  const writeAtRest = () => {
    clearTimeout(timer);
    timer = setTimeout(write, ADDRESS_REST_MS);
  };
  // An address may name a slide that the deck does not have.
  writeAtRest();
  const forgetShow = presenter.subscribe(({ show }, before) => {
    if (show.slide !== before.show.slide) writeAtRest();
  });
  const forgetAddress = address.watch(() => {
    const slide = address.read();
    // Something else in it was changed, such as the theme.
    if (slide === known) return;
    known = slide;
    presenter.getState().act({ type: 'goTo', slide });
    // The show may stand elsewhere: the deck may not have that slide.
    writeAtRest();
  });
  return () => {
    clearTimeout(timer);
    forgetShow();
    forgetAddress();
  };
}
