/** What must hold on a page, whatever a stranger writes. */
import type { State } from '../in-page/abuse.js';

/** Nodes of the shadow trees: the body of an article may have 20,000 beside everything around it. */
const MOST_NODES: Readonly<Record<string, number>> = {
  'news-ticker': 12_000,
  'article-view': 22_000,
};

/** Of one article. */
const MOST_COSTLY: Readonly<Record<string, number>> = {
  players: 20,
  pictures: 200,
  sources: 16,
  tracks: 16,
  frames: 0,
};

const MOST_RATIO = 20;

/** For a page that is watched with a clock, in milliseconds. */
export const MOST_BUSY_MS = 500;

/** For a page whose work is counted: such work takes an engine about as long. */
const MOST_WORK = { urls: 20_000, calls: 400_000, characters: 150_000_000 };

/** How the page is judged. */
export interface Measuring {
  /** Whether work is counted, rather than time taken. */
  readonly countsWork: boolean;
  readonly mostBusyMs: number;
}

/** What is broken now that held before, each as a sentence without its end. */
export function brokenIn(
  before: State,
  now: State,
  { countsWork, mostBusyMs }: Measuring,
): string[] {
  const lists = [
    now.hasRun ? ['something ran'] : [],
    now.faults.map((fault) => `reached the window: ${fault}`),
    now.width > before.width ? [`the page is ${now.width} px wide, not ${before.width}`] : [],
    now.boxes.join() === before.boxes.join()
      ? []
      : [`boxes moved: ${now.boxes.join()}, not ${before.boxes.join()}`],
    above(now.nodes, MOST_NODES, 'nodes in'),
    above(now.costly, MOST_COSTLY, ''),
    now.ratio > MOST_RATIO + 1 ? [`a picture ${Math.round(now.ratio)} times as high as wide`] : [],
    countsWork
      ? above(now.work, MOST_WORK, '')
      : above({ busy: now.longest }, { busy: mostBusyMs }, 'ms'),
  ];
  return lists.flat();
}

function above(
  numbers: Readonly<Record<string, number>>,
  most: Readonly<Record<string, number>>,
  what: string,
): string[] {
  return Object.entries(numbers)
    .filter(([name, number]) => number > (most[name] ?? 0))
    .map(([name, number]) => `${Math.round(number)} ${what} ${name}, not ${most[name] ?? 0}`);
}
