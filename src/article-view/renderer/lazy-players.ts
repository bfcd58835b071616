import { page } from '../../page.js';
import { whenIdle } from '../../feed/when-idle.js';

/**
 * Takes the players out of a body. Each comes back when it is within a screen of the browser's viewport, one at a
 * time. WebKit takes a tenth of a second for the controls of one, so twenty at once would block the page.
 */
export function deferPlayers(body: HTMLElement): void {
  const players = new Map<Element, Element>();
  const near: Element[] = [];
  const insertNext = (): void => {
    const placeholder = near.shift();
    if (placeholder) placeholder.replaceWith(players.get(placeholder) ?? '');
    if (near.length > 0) whenIdle(insertNext);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const found = entries.filter((entry) => entry.isIntersecting).map(({ target }) => target);
      for (const placeholder of found) observer.unobserve(placeholder);
      if (near.length === 0 && found.length > 0) whenIdle(insertNext);
      near.push(...found);
    },
    // The threshold is the engine's own default, which a page may replace on Object.prototype.
    { rootMargin: '100% 0px', threshold: 0 },
  );
  for (const player of body.querySelectorAll('audio, video')) {
    const placeholder = placeholderOf(player);
    players.set(placeholder, player);
    player.replaceWith(placeholder);
    observer.observe(placeholder);
  }
}

/** A video without address and controls costs nothing, and reserves the room that its player will take. */
function placeholderOf(player: Element): HTMLVideoElement {
  const placeholder = page.createElement('video');
  placeholder.className = player.localName;
  for (const name of ['width', 'height']) {
    const length = player.getAttribute(name);
    if (length !== null) placeholder.setAttribute(name, length);
  }
  return placeholder;
}
