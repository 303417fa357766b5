import type { Reporter, TestModule } from 'vitest/node';

/** Lists the tests that passed only when they were tried again: each has a race, in the test or in the product. */
export default class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const test of module.children.allTests('passed')) {
        if (test.diagnostic()?.flaky) console.log(`Passed only when tried again: ${test.fullName}`);
      }
    }
  }
}
