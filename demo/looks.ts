/** The page of looks: each one's style sheet is linked, and shown as it is. */
import exchange from './looks/exchange.css?raw';
import lowerThird from './looks/lower-third.css?raw';
import newspaper from './looks/newspaper.css?raw';
import { get } from './dom.js';

const SHEETS = { 'lower-third': lowerThird, newspaper, exchange };

for (const [id, css] of Object.entries(SHEETS))
  get(`${id}-code`, HTMLElement).textContent = css.trim();
