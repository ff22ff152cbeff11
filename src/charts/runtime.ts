/** The only importer of echarts: one registry, so that a feature cannot be used unregistered. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { admitEmptyMarkup } from '../model/page/trustedTypes.ts';

admitEmptyMarkup();

echarts.use([BarChart, LineChart, GridComponent, SVGRenderer]);

export { echarts };
