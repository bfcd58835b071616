/**
 * A feed whose every text and address tries to run script. Each attempt would set `window.__ran`:
 * on a page that shows this feed, it must stay undefined.
 */
import type { WireFeed, WireItem } from './json-feed.js';

const RUN = 'window.__ran=(window.__ran||0)+1';

const MARKUP = [
  `<img src="x" onerror="${RUN}">`,
  `<script>${RUN}</script>`,
  `<svg onload="${RUN}"><circle r="9"/></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text y="20">a link</text></a></svg>`,
  `<svg><animate attributeName="href" values="javascript:${RUN}"/></svg>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<a href="javascript:${RUN}">a link</a>`,
  `<a href="java\tscript:${RUN}">a link with a tab</a>`,
  `<a href="&#106;avascript:${RUN}">a link with a reference</a>`,
  `<a href="data:text/html,<script>opener.${RUN}</script>">a data link</a>`,
  `<form action="javascript:${RUN}"><button>Send</button></form>`,
  `<input autofocus onfocus="${RUN}">`,
  `<details open ontoggle="${RUN}"><summary>More</summary>text</details>`,
  `<video><source onerror="${RUN}"></video>`,
  `<audio src="x" onerror="${RUN}"></audio>`,
  `<style>@import "javascript:${RUN}"; *{background:url("javascript:${RUN}")}</style>`,
  `<p style="animation:x" onanimationstart="${RUN}">a paragraph</p>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${RUN}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<template><img src="x" onerror="${RUN}"></template>`,
  `<x-evil onclick="${RUN}" onpointerenter="${RUN}">an unknown element</x-evil>`,
  `<base href="javascript:${RUN}//"><a href="#">a link</a>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `</article></news-ticker><img src="x" onerror="${RUN}">`,
  `" onmouseover="${RUN}" x="`,
  `\${${RUN}}{{constructor.constructor('${RUN}')()}}`,
];

const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` javascript:${RUN}`,
  `java\nscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:${RUN}`,
  `blob:null/${RUN}`,
  `https://example.org/"onmouseover="${RUN}`,
];

/** The part of a feed that the hostile one needs. */
interface Dated {
  readonly items: readonly Pick<WireItem, 'date_published'>[];
}

/** The part of a feed that the hostile one replaces. */
type Hostile = Pick<WireFeed, 'title' | 'home_page_url' | 'description' | 'authors' | 'items'>;

/** The hostile feed in the place of `feed`, whose name and dates it borrows. */
export function hostileFeed<T extends Dated>(feed: T): T & Hostile {
  const [name = '', description = ''] = MARKUP;
  const [url = ''] = ADDRESSES;
  const hostile = {
    ...feed,
    title: `Hostile ${name}`,
    home_page_url: url,
    description,
    icon: url,
    authors: [{ name, url, avatar: url }],
    items: MARKUP.map((markup, index) => hostileItem(feed, markup, index)),
  };
  return hostile;
}

function hostileItem(feed: Dated, markup: string, index: number): WireItem {
  const address = ADDRESSES[index % ADDRESSES.length] ?? '';
  const item = {
    id: `${index}"><img src=x onerror=${RUN}>`,
    url: address,
    external_url: address,
    title: `Hostile ${index + 1}: ${markup}`,
    summary: markup,
    content_html: `<p>Before.</p>${markup}<p>After.</p>`,
    image: address,
    banner_image: address,
    date_published: feed.items[0]?.date_published ?? '',
    language: `en"><img src=x onerror=${RUN}>`,
    authors: [{ name: markup, url: address, avatar: address }],
    tags: [markup, 'Hostile'],
    attachments: [{ url: address, mime_type: markup }],
  };
  return item;
}
