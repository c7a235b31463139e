import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**'],
    testTimeout: 120_000,
    hookTimeout: 600_000,
    // Site and browser tests share one build each, made once.
    globalSetup: ['test/support/build-sites.ts'],
    // Two cores: files in parallel would only make each other slow, and browsers time out.
    maxWorkers: 2,
    // A page answers when it can: what a reader would wait for, a test waits for.
    expect: { poll: { timeout: 15_000 } },
  },
});
