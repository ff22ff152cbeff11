import { type ComponentType, useState } from 'react';
import { useModule } from '../../queries/useModule.ts';

export interface LazyDialogButtonProps<Props extends object> {
  /** Key of the module in the cache. */
  readonly name: string;
  readonly load: () => Promise<{ Dialog: ComponentType<Props & { onClose: () => void }> }>;
  /** The props of the dialog. */
  readonly props: Props;
  /** The button's text. */
  readonly text: string;
  /** The accessible name, where the text does not say enough; by default the text. */
  readonly label?: string;
  readonly className?: string | undefined;
}

/** A button that opens a dialog, which is lazy-loaded on the first click. */
export function LazyDialogButton<Props extends object>({
  name,
  load,
  props,
  text,
  label = text,
  className,
}: LazyDialogButtonProps<Props>) {
  const [open, setOpen] = useState(false);
  const dialog = useModule(name, load, open);
  // Only of the button that was clicked: panels that are hydrated later share the module.
  const failed = open && dialog.state === 'error';
  return (
    <>
      <button
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-label={label}
        onClick={failed ? dialog.retry : () => setOpen(true)}
      >
        {failed ? '未能载入，再试一次' : text}
      </button>
      {open && dialog.state === 'ready' ? (
        <dialog.data.Dialog {...props} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
