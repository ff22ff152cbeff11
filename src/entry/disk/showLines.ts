/**
 * Replaces the content of an element with lines of text and has screen readers announce them. Works in
 * engines of any age.
 */
export function showLines(element: Element, lines: readonly string[]): void {
  element.textContent = '';
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    element.appendChild(paragraph);
  }
  element.setAttribute('role', 'alert');
}
