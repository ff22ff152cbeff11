import type { SearchEntry } from '../model/searchShard.ts';
import { useSearch } from '../queries/search.ts';
import { useGoTo } from '../state/urlState.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LoadError } from '../ui/LoadError.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Finder } from './Finder.tsx';

export interface SearchDialogProps {
  readonly onClose: () => void;
}

/** Finds figures, panels, counties and paragraphs as one types. */
export function SearchDialog({ onClose }: SearchDialogProps) {
  const search = useSearch();
  const goTo = useGoTo();
  const openEntry = ({ path }: SearchEntry) => {
    onClose();
    goTo(path);
  };
  return (
    <Dialog title="搜索" onClose={onClose}>
      {search.state === 'loading' ? <Loading what="索引" /> : null}
      {search.state === 'error' ? (
        <LoadError error={search.error} retry={search.retry} still="各领域仍可从上方进入。" />
      ) : null}
      {search.state === 'ready' ? <Finder search={search.data} onPick={openEntry} enterDoes="打开" /> : null}
    </Dialog>
  );
}
