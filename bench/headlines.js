/** Headlines as long as real ones are, no two alike. */

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

/**
 * At most 5000.
 * @returns {{ url: string, headline: string }[]}
 */
export function headlines(count) {
  return Array.from({ length: count }, (_, index) => {
    const place = PLACES[index % PLACES.length];
    const who = WHO[Math.floor(index / PLACES.length) % WHO.length];
    const what = WHAT[(index + Math.floor(index / (PLACES.length * WHO.length))) % WHAT.length];
    return { url: `https://news.example/${index}`, headline: `${place} ${who} ${what}` };
  });
}
