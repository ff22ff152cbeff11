import type { UsePresenter } from '../../../state/presenterStore.ts';

/** The slide number in the address; in a browser this is `slideAddress`. */
export interface SlideAddress {
  readonly read: () => number;
  /** Writes the number without notifying watchers. */
  readonly write: (slide: number) => void;
  /** Reports every change that was not written here. */
  readonly watch: (onChange: () => void) => () => void;
}

/**
 * Browsers limit how often a page may rewrite its address: Safari refuses the 101st time within 30 seconds.
 */
export const ADDRESS_REST_MS = 200;

/**
 * Keeps the address in step with the show, for reloading and sharing. The address is a projection: after a
 * debounce it gets the number of the current slide. A change of the address from elsewhere is a command to go
 * to its slide. Returns a function that stops it.
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
  // The address may name a slide that the deck does not have.
  writeAtRest();
  const forgetShow = presenter.subscribe(({ show }, before) => {
    if (show.slide !== before.show.slide) writeAtRest();
  });
  const forgetAddress = address.watch(() => {
    const slide = address.read();
    // Another parameter has changed, such as the theme.
    if (slide === known) return;
    known = slide;
    presenter.getState().act({ type: 'goTo', slide });
    // The show may be on another slide, because the deck may not have that one.
    writeAtRest();
  });
  return () => {
    clearTimeout(timer);
    forgetShow();
    forgetAddress();
  };
}
