/** The page of modes and states. */
// Before the elements, which ask as soon as they are there.
import './hold-answers.js';
import '../src/define.js';
import type { NewsTicker } from '../src/index.js';

for (const strip of document.querySelectorAll<NewsTicker>('news-ticker[data-reload]')) {
  const askAgain = (): void => void strip.reload().catch(() => undefined);
  strip.addEventListener('news-feed-load', askAgain, { once: true });
}
