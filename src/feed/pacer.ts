/**
 * Divides long work into slices, so that a large feed delays the page and does not freeze it. Runs in Node too. For
 * work that should wait for an idle page, see when-idle.ts.
 */

/** Milliseconds of work in one slice. */
const SLICE_MS = 25;

/** A port of Node can also pass on a message without an event. */
interface NodePort extends MessagePort {
  readonly once: (name: 'message', listener: (message: unknown) => void) => void;
}

/** @returns a function to await between pieces of work. After 25 ms of work it lets the page have its turn. */
export function pacer(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return;
    await yieldToPage();
    began = performance.now();
  };
}

/**
 * Lets the page have its turn: input, painting, timers. Browsers would delay a timer. `scheduler.yield()` comes
 * before the timers and messages of the page, which waited for seconds.
 */
export async function yieldToPage(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<unknown>((resolve) => {
    // Angular's server replaces the class of events, from which Node then cannot make its own.
    if (isOfNode(port1)) port1.once('message', resolve);
    else port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  // An open port keeps a process of Node alive.
  port1.close();
}

// A page may have a value of that name on Object.prototype.
function isOfNode(port: MessagePort): port is NodePort {
  const kind = Object.getPrototypeOf(Object.getPrototypeOf(port)) as object;
  return Object.hasOwn(kind, 'once');
}
