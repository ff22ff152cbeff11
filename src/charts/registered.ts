/** What runtime.ts registers, apart from it so that a test can hold the builders to it without an engine. */
export const REGISTERED = {
  series: ['bar', 'line'],
  components: ['grid', 'xAxis', 'yAxis'],
} as const;
