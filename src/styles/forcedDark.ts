/**
 * Whether the browser darkens the page against its own colours, as phones do by a setting of theirs. It reverses
 * grounds and texts and leaves drawings as they are, so that dark labels end on a dark ground; a page in dark colours
 * of its own is left alone. The system colour of a light ground tells: it is white unless it was darkened.
 */
export function isForcedDark(page: Document = document): boolean {
  const probe = page.createElement('div');
  probe.style.colorScheme = 'light';
  probe.style.backgroundColor = 'Canvas';
  page.documentElement.appendChild(probe);
  const ground = getComputedStyle(probe).backgroundColor;
  probe.remove();
  // An engine that does not know the colour says that the ground is transparent.
  const [red = 255, green = 255, blue = 255] =
    /^rgb\((\d+), (\d+), (\d+)\)$/.exec(ground)?.slice(1).map(Number) ?? [];
  return red + green + blue < 3 * 128;
}
