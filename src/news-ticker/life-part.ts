import { lifePart } from '../shared/life-part.js';

/** What a strip does beyond showing its first headlines. */
export const tickerLifePart = lifePart(() => import('./ticker-life.js'));
