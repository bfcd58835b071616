/** Headlines as long as real ones, no two alike. */
import type { Headline } from './peers/adapter.js';

const PLACES = [
  'Calder Bay', 'Northmoor', 'Eastwick Cross', 'Harrow Ferry', 'Lindale', 'Port Amsel', 'Stonebridge',
  'Upper Vale', 'Marsh End', 'Tarn Hill', 'Redcliff', 'Old Quay', 'Westerby', 'Fenwick', 'Sandholm',
  'Birchover', 'Kingsford', 'Aldmere', 'Thornby', 'Glen Arrow', 'Millhaven', 'Saltmarsh', 'Highfield',
  'Oakham Lock', 'Rivington',
]; // prettier-ignore
const WHO = [
  'council', 'museum', 'harbour board', 'library', 'school', 'hospital', 'tram company', 'orchestra',
  'rowing club', 'market', 'theatre', 'observatory', 'fire service', 'botanic garden', 'radio station',
  'bakers', 'university', 'lifeboat crew', 'water works', 'chess club',
]; // prettier-ignore
const WHAT = [
  'opens its doors at night', 'asks for a new bridge', 'counts more visitors', 'plants 4,000 trees',
  'wins a prize for design', 'shows its plans for spring', 'repairs the old clock',
  'says thanks to volunteers', 'moves to the waterfront', 'publishes its first report',
]; // prettier-ignore

/** Headlines of a feed, at most 5000. */
export function headlines(count: number): Headline[] {
  return Array.from({ length: count }, (_, index) => {
    const place = pick(PLACES, index);
    const who = pick(WHO, Math.floor(index / PLACES.length));
    const what = pick(WHAT, index + Math.floor(index / (PLACES.length * WHO.length)));
    return { url: `https://news.example/${index}`, headline: `${place} ${who} ${what}` };
  });
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}
