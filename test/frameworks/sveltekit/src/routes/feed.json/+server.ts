import { FEED_URL } from '$env/static/private';

export const prerender = true;

export const GET = () => fetch(FEED_URL);
