/**
 * Moves the focus where a clicked link such as `#note` leads, within the element that is listened to.
 * Browsers follow no fragment inside a shadow root, so footnotes would lead nowhere.
 */
export function followFragment(event: Event): void {
  const { target, currentTarget } = event;
  if (!(target instanceof Element && currentTarget instanceof Element)) return;
  // The sanitizer writes the id as it is, without percent-encoding.
  const id = target.closest('a[href^="#"]')?.getAttribute('href')?.slice(1);
  const goal = id ? currentTarget.querySelector<HTMLElement>(`#${CSS.escape(id)}`) : null;
  if (!goal) return;
  event.preventDefault();
  if (goal.tabIndex < 0) goal.tabIndex = -1;
  goal.focus();
}
