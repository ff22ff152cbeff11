import { type ComponentType, useState } from 'react';
import { useModule } from '../../queries/useModule.ts';

export interface LazyDialogButtonProps<Props extends object> {
  /** Names the chunk among the modules of the app. */
  readonly name: string;
  readonly load: () => Promise<{ Dialog: ComponentType<Props & { onClose: () => void }> }>;
  /** What the dialog is given. */
  readonly props: Props;
  /** On the button. */
  readonly text: string;
  /** What the button is called where its text does not say of what; its text where it does. */
  readonly label?: string;
  readonly className?: string | undefined;
}

/** A button that opens a dialog, which is fetched when somebody asks for it. */
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
  const failed = dialog.state === 'error';
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
