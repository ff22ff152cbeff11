import { testMutants } from './mutation.ts';

testMutants(1);
