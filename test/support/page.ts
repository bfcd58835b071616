/** The page as a test wants it to be: hidden, or without a network. */

const own = Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState');
let isHidden = false;

/** Sets the visibility that our code reads, or gives the page its own back. */
export function setVisibility(state: DocumentVisibilityState | undefined): void {
  const fake = { configurable: true, get: () => state };
  Object.defineProperty(Document.prototype, 'visibilityState', state ? fake : (own ?? fake));
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Hides the page until the returned function is called, or the test ends. */
export function hidePage(): () => void {
  setVisibility('hidden');
  isHidden = true;
  return showPage;
}

/** Cuts the page off until the returned function is called, or the test ends. */
export function goOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  window.dispatchEvent(new Event('offline'));
  return goOnline;
}

function showPage(): void {
  if (isHidden) setVisibility(undefined);
  isHidden = false;
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
