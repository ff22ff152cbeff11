import { pathToOverview, pathToSources } from '../../model/paths.ts';
import { NotFoundPage } from '../../ui/page/NotFoundPage.tsx';

/** The fallback route, for addresses that belong to no view. */
export function NotFoundView() {
  return (
    <NotFoundPage
      what="这个页面"
      ways={[
        { to: pathToOverview(), text: '回到总览' },
        { to: pathToSources(), text: '查看全部文件' },
      ]}
    />
  );
}
