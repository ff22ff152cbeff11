/** The key code of keys that an input method has consumed; some engines report them only this way. */
const TAKEN = 229;

/** Whether a key belongs to an input method: Enter, Escape and arrows choose among its words and mean nothing here. */
export const isInputMethodKey = ({ isComposing, keyCode }: KeyboardEvent): boolean =>
  isComposing || keyCode === TAKEN;
