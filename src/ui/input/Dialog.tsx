import { Dialog as Primitive } from 'radix-ui';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import styles from './Dialog.module.css';
import { isInputMethodKey } from './inputMethod.ts';
import { drawnAnchor, hasRoomBeside, usePlaceBeside } from './placeBeside.ts';
import { useSwipe } from './useSwipe.ts';

export interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Whether the card is wide, for two things side by side. */
  readonly wide?: boolean;
  /** Whether the card hangs from the top and keeps its height, so that a list in it may change as one types. */
  readonly anchored?: boolean;
  /**
   * Selector of what the card is about; it receives the focus on closing if no element of the page opened the
   * card.
   */
  readonly about?: string;
  /**
   * Whether it stands beside what it is about, so that the page stays readable; in a narrow window it is a sheet. A press
   * on another element of the same kind (`keeps`) leaves it open.
   */
  readonly keeps?: string;
  /** Goes to the one before or after, by an arrow key or a swipe. */
  readonly onStep?: (step: 1 | -1) => void;
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
export function Dialog({
  title,
  onClose,
  wide = false,
  anchored = false,
  about,
  keeps,
  onStep,
  children,
}: DialogProps) {
  const [opener] = useState(() => document.activeElement);
  // Decided once: a card that became another kind of card would lose the focus.
  const [beside] = useState(
    () => keeps !== undefined && about !== undefined && hasRoomBeside() && drawnAnchor(about) !== null,
  );
  const { box, place } = usePlaceBeside(beside && about !== undefined ? about : null);
  const swipe = useSwipe(
    onStep && !beside ? (way) => (way === 'down' ? onClose() : onStep(way === 'left' ? 1 : -1)) : undefined,
  );
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (!onStep || typing || altKey || ctrlKey || metaKey) return;
    if (key === 'ArrowRight' || key === 'ArrowLeft') {
      event.preventDefault();
      onStep(key === 'ArrowRight' ? 1 : -1);
    }
  };
  // The card is opened by the address and not by a trigger, so the library cannot return the focus itself.
  const handleCloseAutoFocus = (event: Event) => {
    event.preventDefault();
    // Do nothing if another element has taken the focus in the meantime.
    const free = document.activeElement === null || document.activeElement === document.body;
    if (free) returnFocus(opener, about);
  };
  return (
    <Primitive.Root open modal={!beside} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Primitive.Portal>
        {beside ? null : <Primitive.Overlay className={styles.veil} />}
        <Primitive.Content
          className={styles.card}
          data-wide={wide}
          data-beside={beside || undefined}
          ref={box}
          style={place ?? undefined}
          onKeyDown={handleKeyDown}
          onEscapeKeyDown={(event) => {
            if (isInputMethodKey(event)) event.preventDefault();
          }}
          onInteractOutside={(event) => {
            const { target } = event;
            if (keeps !== undefined && target instanceof Element && target.closest(keeps))
              event.preventDefault();
          }}
          {...swipe}
          data-anchored={anchored}
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
