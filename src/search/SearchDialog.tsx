import type { SearchEntry } from '../model/published/searchShard.ts';
import { useSearch } from '../queries/search.ts';
import { useGoTo } from '../state/urlState.ts';
import { Dialog } from '../ui/input/Dialog.tsx';
import { LoadError } from '../ui/page/LoadError.tsx';
import { Loading } from '../ui/page/Loading.tsx';
import { Finder } from './Finder.tsx';

export interface SearchDialogProps {
  readonly onClose: () => void;
}

/** The search dialog: finds figures, panels, counties and paragraphs while the reader types. */
export function SearchDialog({ onClose }: SearchDialogProps) {
  const search = useSearch();
  const goTo = useGoTo();
  const openEntry = ({ path }: SearchEntry) => {
    onClose();
    goTo(path);
  };
  return (
    <Dialog title="搜索" onClose={onClose} anchored>
      {search.state === 'loading' ? <Loading what="索引" /> : null}
      {search.state === 'error' ? (
        <LoadError error={search.error} retry={search.retry} still="各领域仍可从上方进入。" />
      ) : null}
      {search.state === 'ready' ? <Finder search={search.data} onPick={openEntry} enterDoes="打开" /> : null}
    </Dialog>
  );
}
