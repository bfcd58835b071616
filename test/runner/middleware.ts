import type { TestRunnerConfig } from '@web/test-runner';

type RunnerMiddleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** Middleware of the test runner's server, whose own type has `any` in it. */
export type Middleware = (
  context: Parameters<RunnerMiddleware>[0],
  next: () => Promise<void>,
) => Promise<void>;
