/** The page of modes and states. */
// Before the elements, which ask as soon as they are there.
import './hold-answers.js';
import '../src/define.js';
import type { NewsTicker } from '../src/index.js';

for (const strip of document.querySelectorAll<NewsTicker>('news-ticker[data-reload]'))
  void ask(strip);

async function ask(strip: NewsTicker): Promise<void> {
  // Its own first answer has to be there before the second can fail.
  await strip.updateComplete;
  await strip.reload().catch(() => undefined);
}
