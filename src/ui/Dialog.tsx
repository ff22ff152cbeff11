import { Dialog as Primitive } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** For a card that holds two things beside each other. */
  readonly wide?: boolean;
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

/** A modal card: focus moves in and back, Escape and the veil close it. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const [opener] = useState(() => document.activeElement);
  // The card is opened by the address, not by a trigger that the library knows.
  const giveBackFocus = (event: Event) => {
    event.preventDefault();
    // Whoever has taken the focus meanwhile keeps it.
    const free = document.activeElement === null || document.activeElement === document.body;
    if (free && opener instanceof HTMLElement && opener.isConnected) opener.focus();
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
