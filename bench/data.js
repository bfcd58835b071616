/** What it costs to read feeds and wire copy, in the page: the best of some rounds, as machines are noisy. */

import { inBrowser } from './browser.js';

const ROUNDS = 7;

const LIMIT_S = 300;

/** @param {{ url: string }} setting */
export async function measureData({ url }) {
  const rows = await inBrowser(async (browser) => {
    const page = await browser.newPage();
    await page.goto(`${url}?count=1`);
    return page.evaluate(readMuch, ROUNDS);
  }, LIMIT_S);
  return { tables: [{ title: 'To read feeds and wire copy, best of some rounds, in ms', rows }] };
}

/** Runs in the page. */
async function readMuch(rounds) {
  const { collapse, diffFeeds, parseFeed, readSlug } = await import('/feed/index.js');
  const url = 'https://news.example/feed';
  const best = async (task) => {
    let least = Infinity;
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      await task();
      least = Math.min(least, performance.now() - start);
    }
    return Math.round(least * 10) / 10;
  };

  const SLUGS = ['', '', '', 'Urgent: ', '1st LD: ', 'UPDATE 2-', 'CORRECTED-', 'FACTBOX-'];
  const ENDS = ['', '', ' -- officials', ': state media'];
  const headlines = Array.from(
    { length: 5000 },
    (_, i) =>
      `${SLUGS[i % SLUGS.length]}Council of Calder Bay approves plan number ${i >> 2} for the bay tunnel${ENDS[i % ENDS.length]}`,
  );
  const body = `<p>${'The council of Calder Bay has approved the plan. '.repeat(20)}</p>`;
  const feedOf = (count) => ({
    version: 'https://jsonfeed.org/version/1.1',
    items: Array.from({ length: count }, (_, i) => ({
      id: String(i),
      url: `https://news.example/${i}`,
      title: headlines[i % headlines.length],
      content_html: body,
      date_published: new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString(),
      tags: ['Bay', 'Tunnel'],
    })),
  });
  const filled = (size, count = Math.floor(size / 1250)) => feedOf(count);
  const json = JSON.stringify(filled(5_000_000));
  const ninjs = JSON.stringify(
    filled(5_000_000).items.map(({ id, title, content_html: value, date_published: time }) => ({
      uri: id,
      headlines: [{ value: title }],
      bodies: [{ contentType: 'text/html', value }],
      versionCreated: time,
      urgency: 4,
    })),
  );
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rss = `<rss version="2.0"><channel><title>Bench</title>${filled(5_000_000)
    .items.map(
      ({ id, title, content_html: html }) =>
        `<item><guid>${id}</guid><title>${escaped(title)}</title><description>${escaped(html)}</description></item>`,
    )
    .join('')}</channel></rss>`;

  const many = await parseFeed(JSON.stringify(feedOf(500)), { url });
  const articles = headlines.map((headline, i) => ({
    ...many.articles[0],
    id: String(i),
    headline,
    wire: readSlug(headline),
  }));
  const shuffled = { ...many, articles: many.articles.toReversed() };
  const row = (what, size, ms) => ({ what, size, ms });
  const mega = (text) => `${(text.length / 1e6).toFixed(1)} MB`;
  return [
    row('slugs of 5,000 headlines', '', await best(() => headlines.forEach(readSlug))),
    row('5,000 headlines collapsed', '', await best(() => collapse(articles))),
    row('a JSON Feed', mega(json), await best(() => parseFeed(json, { url }))),
    row('ninjs', mega(ninjs), await best(() => parseFeed(ninjs, { url }))),
    row('RSS', mega(rss), await best(() => parseFeed(rss, { url }))),
    row(
      'the same by DOMParser alone',
      mega(rss),
      await best(() => new DOMParser().parseFromString(rss, 'application/xml')),
    ),
    row('difference of 500 articles turned round', '', await best(() => diffFeeds(many, shuffled))),
  ];
}
