import { ChartHost } from '../../../src/charts/ChartHost.tsx';
import { mountHosts } from './mountHosts.tsx';

mountHosts(ChartHost);
