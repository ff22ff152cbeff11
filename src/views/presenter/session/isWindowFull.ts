/** The state of a window that fills its screen by F11 or in a kiosk, as style sheets know it. */
export const FULL_SCREEN_QUERY = '(display-mode: fullscreen)';

/** Whether this window fills its screen: by the page's own request, by F11 or in a kiosk. */
export const isWindowFull = (): boolean =>
  document.fullscreenElement !== null || window.matchMedia(FULL_SCREEN_QUERY).matches;
