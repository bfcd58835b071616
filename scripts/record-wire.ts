/** Writes the sample feeds down as files: the wire in every format, the weather, the pages of stories, the pictures. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stories } from '../demo/stories/index.js';
import { FORMATS } from '../demo/wire/formats.js';
import { pagesIn } from '../demo/wire/recorded.js';
import { createSampleWire } from '../demo/wire/sample-wire.js';
import { storyPage } from '../demo/wire/story-page.js';
import { createWeatherService } from '../demo/wire/weather-service.js';
import { inPackage } from './paths.js';

/** The wire wants to know where it is; files do not, and so it is cut off again. */
const SOMEWHERE = 'https://wire.invalid';

/** Writes the wire into a folder. */
export function recordWire(folder: string): void {
  mkdirSync(join(folder, 'stories'), { recursive: true });
  cpSync(inPackage('demo/wire/figures'), join(folder, 'figures'), { recursive: true });
  const wire = createSampleWire();
  const place = { baseUrl: `${SOMEWHERE}/wire` };
  const feed = wire.feed(place);
  // What a story's text names is looked for from the story's page, all else from the feed.
  const items = feed.items.map((item) => ({
    ...item,
    content_html: relativeTo('..', item.content_html),
  }));
  for (const [name, { write }] of Object.entries(FORMATS)) {
    // A story of ninjs has no page of its own where its address is relative.
    const text = write(name === 'ninjs.json' ? feed : { ...feed, items });
    writeFileSync(join(folder, name), pagesIn(relativeTo('.', text)));
  }
  const weather = createWeatherService().feed(place);
  writeFileSync(join(folder, 'weather.json'), pagesIn(relativeTo('.', JSON.stringify(weather))));
  // Stories link to each other by name, also to those that this wire has not moved yet.
  for (const kind of ['story', 'urgent', 'lead'])
    for (let turn = 0; turn < stories.length; turn++) wire.publish(kind);
  const names = [...feed.items.map(({ id }) => id), ...stories.map(({ slug }) => slug)];
  const articles = new Map(names.map((name) => [name, wire.article(name, place)]));
  for (const bulletin of weather.items) articles.set(bulletin.id, bulletin);
  for (const [name, article] of articles) {
    const page = article && pagesIn(relativeTo('..', storyPage(article)));
    if (page) writeFileSync(join(folder, 'stories', `${name}.html`), page);
  }
}

function relativeTo(base: string, text: string): string {
  return text.replaceAll(`${SOMEWHERE}/wire`, base).replaceAll(`${SOMEWHERE}/`, `${base}/../demo/`);
}
