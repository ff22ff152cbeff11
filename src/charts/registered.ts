/**
 * The features that runtime.ts registers, in a module of their own so that a test can check the builders
 * against them without loading the engine.
 */
export const REGISTERED = {
  series: ['bar', 'line'],
  components: ['grid', 'xAxis', 'yAxis'],
} as const;
