/** The only importer of echarts: one registry, so that a feature cannot be used unregistered. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { createTrustedPolicy } from '../model/page/trustedTypes.ts';

/**
 * The default Trusted Types policy admits only the empty string as markup: it can remove content and add
 * none.
 */
const emptyOnly = (text: string): string | null => (text === '' ? text : null);

// The recipes in deploy/ forbid turning text into markup. The chart engine clears its box by `innerHTML = ''`
// before it renders, which the policy named `default` admits; any other text remains an error.
createTrustedPolicy('default', { createHTML: emptyOnly });

echarts.use([BarChart, LineChart, GridComponent, SVGRenderer]);

export { echarts };
