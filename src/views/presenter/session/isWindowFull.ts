/**
 * Whether this window fills its screen: by a page's own request, by F11 or in a kiosk, of which the browser tells
 * a page only by the sizes.
 */
export function isWindowFull(): boolean {
  const { innerWidth, innerHeight, screen } = window;
  if (document.fullscreenElement !== null) return true;
  // A scaled screen may round either size by one.
  return innerHeight >= screen.height - 1 && innerWidth >= screen.width - 1;
}
