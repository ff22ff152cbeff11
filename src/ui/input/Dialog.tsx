import { Dialog as Primitive } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** For a card that holds two things beside each other. */
  readonly wide?: boolean;
  /** Selector of what the card is about: it gets the focus where nothing on the page opened the card. */
  readonly about?: string;
  readonly children: ReactNode;
}

/** Focus goes to the card, so that a screen reader starts with its title and no button looks pressed. */
function focusCard(event: Event): void {
  event.preventDefault();
  const card = event.currentTarget;
  // What is inside may have taken the focus already, as a field does that waits for typing.
  if (!(card instanceof HTMLElement) || card.contains(document.activeElement)) return;
  const field = card.querySelector<HTMLElement>('[data-autofocus]');
  (field ?? card).focus();
}

/** Who gets the focus of a closed card: what opened it, else what it is about, else the page. */
function giveBack(opener: Element | null, about: string | undefined): void {
  const page = document.getElementById('main');
  const own = opener === document.body || opener === page ? null : opener;
  const figures = about === undefined ? [] : [...document.querySelectorAll(about)];
  for (const place of [own, ...figures, page]) {
    // A mark may be a link inside a drawing; one that is not shown takes no focus.
    if (!(place instanceof HTMLElement || place instanceof SVGElement)) continue;
    place.focus({ preventScroll: place === page });
    if (document.activeElement === place) return;
  }
}

/** A modal card: focus moves in and back, Escape and the veil close it. */
export function Dialog({ title, onClose, wide = false, about, children }: DialogProps) {
  const [opener] = useState(() => document.activeElement);
  // The card is opened by the address, not by a trigger that the library knows.
  const giveBackFocus = (event: Event) => {
    event.preventDefault();
    // Whoever has taken the focus meanwhile keeps it.
    const free = document.activeElement === null || document.activeElement === document.body;
    if (free) giveBack(opener, about);
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
          onCloseAutoFocus={giveBackFocus}
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
