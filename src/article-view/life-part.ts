import { lifePart } from '../shared/life-part.js';

/** All that a view shows. */
export const articleLifePart = lifePart(() => import('./article-life.js'));
