/** Runs in the page beside a strip: mounts it, and tells what is seen of it. */

/** How long a change is watched. */
const AFTER_CHANGE_MS = 700;

const state = { headlines: [], strip: {}, violations: 0 };

const container = () => document.querySelector('#strip');
const viewport = () => (state.strip.viewport ?? container)();
const items = () => (state.strip.items ?? (() => container().querySelectorAll('.headline')))();
const linkIn = (item) => (item.matches('a') ? item : item.querySelector('a'));
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Here before anything is measured, so that they are no part of what a strip costs. */
export function prepare(headlines) {
  state.headlines = headlines;
  // What has once been text of a document is kept outside of the heap, which would seem to shrink.
  for (const text of headlines.flatMap(Object.values)) document.createTextNode(text);
  document.addEventListener('securitypolicyviolation', () => (state.violations += 1));
}

/** How often the page's Content-Security-Policy has been broken. */
export const violations = () => state.violations;

/** Resolves once its first headline is on the screen; to false where it is not after `patience` ms. */
export async function mountStrip(name, setting) {
  const { mount } = await import(`/peers/${name}.js`);
  state.strip = mount(container(), state.headlines, setting);
  const isShown = await untilShown(setting.patience ?? Infinity);
  // The frame that it was found in is painted when the next one begins.
  await nextFrame();
  return isShown;
}

async function untilShown(patience) {
  const start = performance.now();
  while (!isFirstShown()) {
    if (performance.now() - start > patience) return false;
    await nextFrame();
  }
  return true;
}

/** The first headline or a repeat of it: some strips put repeats before their list. */
function isFirstShown() {
  const [{ url }] = state.headlines;
  const firsts = [...items()].filter((item) => linkIn(item).getAttribute('href') === url);
  const frame = viewport()?.getBoundingClientRect();
  return firsts.some((item) => {
    const { left, right } = item.getBoundingClientRect();
    return right > left && right > frame.left && left < frame.right;
  });
}

/** What is seen of the strip, in px from its viewport's left edge. */
export function look() {
  const frame = viewport().getBoundingClientRect();
  const seen = [];
  for (const item of items()) {
    const box = item.getBoundingClientRect();
    const left = box.left - frame.left;
    const right = box.right - frame.left;
    if (right > 0 && left < frame.width && right > left)
      seen.push({ id: linkIn(item).href, left, right });
  }
  return { width: frame.width, seen };
}

/** Every frame of so many milliseconds. */
export async function watch(ms) {
  const frames = [];
  const start = performance.now();
  while (performance.now() - start < ms) {
    const time = await nextFrame();
    frames.push({ time, ...look() });
  }
  return frames;
}

/** Holds the main thread for so long, between two marks in the trace. */
export function block(ms) {
  performance.mark('bench:block');
  const start = performance.now();
  while (performance.now() - start < ms);
  performance.mark('bench:free');
}

/**
 * Shows one headline more, and tells every frame from the one before it to some after.
 * @param {'before' | 'among'} where Before all that is seen, or between the first two of it.
 */
export async function addHeadline(where) {
  const isSeen = new Set(look().seen.map(({ id }) => id));
  const firstSeen = state.headlines.findIndex(({ url }) => isSeen.has(url));
  const place = where === 'among' ? firstSeen + 1 : 0;
  const added = { url: 'https://news.example/added', headline: 'A headline that has just come in' };
  const frames = watch(AFTER_CHANGE_MS);
  await nextFrame();
  await nextFrame();
  state.strip.setHeadlines(state.headlines.toSpliced(place, 0, added));
  return frames;
}

/** What has the focus: a headline, something else of the strip, or nothing of it. */
export function focused() {
  let element = document.activeElement;
  const isInside = container().contains(element);
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!isInside || !element.matches('a[href]')) return { isInside };
  const { left, right } = element.getBoundingClientRect();
  const frame = viewport().getBoundingClientRect();
  const isShown = left >= frame.left - 1 && right <= frame.right + 1;
  return { isInside, id: element.href, left, isShown };
}
