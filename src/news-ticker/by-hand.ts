/** Scrolls a strip that the reader moves by one headline: the next one stands at its start then. */
export function scrollByHeadline(viewport: HTMLElement, list: HTMLElement, by: 1 | -1): void {
  const isRtl = getComputedStyle(list).direction === 'rtl';
  const edge = (element: Element): number => {
    const { left, right } = element.getBoundingClientRect();
    return isRtl ? -right : left;
  };
  const here = edge(viewport);
  // Less than a pixel away is here, not next.
  const ahead = [...list.children]
    .map((item) => (edge(item) - here) * by)
    .filter((distance) => distance > 1);
  if (ahead.length === 0) return;
  const distance = Math.min(...ahead) * by;
  viewport.scrollBy({ left: isRtl ? -distance : distance, behavior: 'instant' });
}
