/**
 * Copies text and resolves to whether that worked. The clipboard API is missing on plain http, where a hidden
 * text field and `execCommand` still work.
 */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (done) return true;
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  const host = document.querySelector('[role="dialog"]') ?? document.body;
  host.appendChild(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
