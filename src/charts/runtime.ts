/** The only importer of echarts: one registry, so that a feature cannot be used unregistered. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { createTrustedPolicy } from '../model/page/trustedTypes.ts';

/** What text may become markup without being declared: none at all, which takes nothing but away. */
const emptyOnly = (text: string): string | null => (text === '' ? text : null);

// The policies of deploy/ let no text become markup. The engine empties its box by `innerHTML = ''` before it
// draws, which the rule named `default` admits; any other text stays an error.
createTrustedPolicy('default', { createHTML: emptyOnly });

echarts.use([BarChart, LineChart, GridComponent, SVGRenderer]);

export { echarts };
