import { BareHost } from './BareHost.tsx';
import { mountHosts } from './mountHosts.tsx';

mountHosts(BareHost);
