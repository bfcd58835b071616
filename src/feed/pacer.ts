/** Divides long work, so that a large feed delays the page and does not freeze it. */

/** Milliseconds of work in one stretch. */
const STRETCH_MS = 25;

/** @returns a function to await between pieces of work: after 25 ms of them it lets the page have its turn */
export function pacer(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < STRETCH_MS) return;
    await yieldToPage();
    began = performance.now();
  };
}

/**
 * Lets the page have its turn: input, painting, timers. Not by a timer, which browsers delay, and not by
 * `scheduler.yield()`, which comes before the timers and messages of the page: they waited for seconds.
 */
export async function yieldToPage(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  // An open port keeps a process of Node alive.
  port1.close();
}
