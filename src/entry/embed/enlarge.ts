/** Shows the button that fills the screen, where the page around allows it. */
export function addEnlarge(page: HTMLElement): void {
  const button = page.querySelector<HTMLButtonElement>('[data-enlarge]');
  if (!button || !document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const done = document.fullscreenElement ? document.exitFullscreen() : page.requestFullscreen();
    // Refused after all: the button goes, the way to the dashboard stays beside it.
    done.catch(() => {
      button.hidden = true;
    });
  });
  document.addEventListener('fullscreenchange', () => {
    button.textContent = document.fullscreenElement ? '退出全屏' : '放大';
  });
}
