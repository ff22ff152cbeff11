import { testMutants } from './mutation.ts';

testMutants(0);
