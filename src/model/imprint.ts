import type { Site } from './source.ts';

/** Site, city and period: what a panel shown elsewhere belongs to. */
export const siteTitle = ({ name, city, period }: Site): string => `${name} · ${city}“${period.label}”`;

/** The same with the version of the figures, for what is cut loose from the site. */
export const imprintText = (site: Site, version: string): string =>
  `${siteTitle(site)} · 数据版本${version.slice(0, 8)}`;
