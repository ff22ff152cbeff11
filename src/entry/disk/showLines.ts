/** Puts lines of text in place of what an element holds, and has them read out; for engines of any age. */
export function showLines(element: Element, lines: readonly string[]): void {
  element.textContent = '';
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    element.appendChild(paragraph);
  }
  element.setAttribute('role', 'alert');
}
