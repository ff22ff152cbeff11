import { useModule } from '../queries/useModule.ts';
import { Loading } from '../ui/page/Loading.tsx';
import { Notice } from '../ui/page/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import type { ViewName } from './lateViews.ts';

const loadView = async (name: ViewName) => {
  const { VIEWS } = await import('./lateViews.ts');
  return { View: await VIEWS[name]() };
};

export interface LazyViewProps {
  readonly name: ViewName;
}

/** A view that is lazy-loaded on the first visit; a load error is shown with a retry button. */
export function LazyView({ name }: LazyViewProps) {
  const module = useModule(`view-${name}`, () => loadView(name));
  if (module.state === 'ready') {
    const { View } = module.data;
    return <View />;
  }
  return (
    <Page name="loading" title="有据">
      <h1 className="visually-hidden">正在载入</h1>
      {module.state === 'loading' ? <Loading what="页面" /> : null}
      {module.state === 'error' ? (
        <Notice tone="error" title="这个页面未能载入。" detail={module.error.message} onRetry={module.retry}>
          其他页面不受影响，可从上方进入。
        </Notice>
      ) : null}
    </Page>
  );
}
