/** The page as a test wants it to be: hidden, or without a network. */

/** Hides the page until the returned function is called, or the test ends. */
export function hidePage(): () => void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
  return showPage;
}

/** Cuts the page off until the returned function is called, or the test ends. */
export function goOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  window.dispatchEvent(new Event('offline'));
  return goOnline;
}

function showPage(): void {
  if (!Object.hasOwn(document, 'visibilityState')) return;
  Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange'));
}

function goOnline(): void {
  if (!Object.hasOwn(navigator, 'onLine')) return;
  Reflect.deleteProperty(navigator, 'onLine');
  window.dispatchEvent(new Event('online'));
}

afterEach(() => {
  showPage();
  goOnline();
});
