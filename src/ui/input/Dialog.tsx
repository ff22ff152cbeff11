import { Dialog as Primitive } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Whether the card is wide, for two things side by side. */
  readonly wide?: boolean;
  /**
   * Selector of what the card is about; it receives the focus on closing if no element of the page opened the
   * card.
   */
  readonly about?: string;
  readonly children: ReactNode;
}

/** Focuses the card itself, so that a screen reader starts with its title and no button looks pressed. */
function focusCard(event: Event): void {
  event.preventDefault();
  const card = event.currentTarget;
  // A field inside the card may already have taken the focus.
  if (!(card instanceof HTMLElement) || card.contains(document.activeElement)) return;
  const field = card.querySelector<HTMLElement>('[data-autofocus]');
  (field ?? card).focus();
}

/**
 * Returns the focus when the card closes: to what opened it, otherwise to what it is about, otherwise to the
 * page.
 */
function returnFocus(opener: Element | null, about: string | undefined): void {
  const page = document.getElementById('main');
  const own = opener === document.body || opener === page ? null : opener;
  const figures = about === undefined ? [] : [...document.querySelectorAll(about)];
  for (const target of [own, ...figures, page]) {
    // A mark may be a link inside an SVG; hidden ones cannot be focused.
    if (!(target instanceof HTMLElement || target instanceof SVGElement)) continue;
    target.focus({ preventScroll: target === page });
    if (document.activeElement === target) return;
  }
}

/** A modal card: the focus moves in and back; Escape and the overlay close it. */
export function Dialog({ title, onClose, wide = false, about, children }: DialogProps) {
  const [opener] = useState(() => document.activeElement);
  // The card is opened by the address and not by a trigger, so the library cannot return the focus itself.
  const handleCloseAutoFocus = (event: Event) => {
    event.preventDefault();
    // Do nothing if another element has taken the focus in the meantime.
    const free = document.activeElement === null || document.activeElement === document.body;
    if (free) returnFocus(opener, about);
  };
  return (
    <Primitive.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Primitive.Portal>
        <Primitive.Overlay className={styles.veil} />
        <Primitive.Content
          className={styles.card}
          data-wide={wide}
          aria-describedby={undefined}
          onOpenAutoFocus={focusCard}
          onCloseAutoFocus={handleCloseAutoFocus}
        >
          <Primitive.Title className={styles.title}>{title}</Primitive.Title>
          {children}
          <Primitive.Close className={styles.close} aria-label="关闭">
            ×
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
