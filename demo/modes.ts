/** The page of modes and states. */
// Before the elements, which ask as soon as they are there.
import './hold-answers.js';
import '../src/define.js';
import type { NewsTicker } from '../src/index.js';

for (const strip of document.querySelectorAll<NewsTicker>('news-ticker[data-reload]'))
  strip.addEventListener('news-feed-load', () => void askAgain(strip), { once: true });

/** Once what has come is shown: until then this would be the same request. */
async function askAgain(strip: NewsTicker): Promise<void> {
  await strip.updateComplete;
  await strip.reload().catch(() => undefined);
}
