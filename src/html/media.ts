/** Builds images, sound and film so that nothing is requested before the reader comes near. */
import { checkAttribute, mediaUrl, pixelsOf } from './attributes.js';
import { readSrcset, writeSrcset } from './srcset.js';
import type { Surroundings } from './surroundings.js';

/** Reads an attribute of the source element. */
export type AttributeReader = (name: string) => string | undefined;

// Digits count as parts of emoji, but are none.
const EMOJI = /^(?:(?![\d#*])[\p{Extended_Pictographic}\p{Emoji_Component}])+$/u;

/**
 * An image without an address yet (see `startImage`); its `alt` as text where the image is only an
 * emoji, as blogging software draws them; undefined for a tracking pixel or where no URL is good.
 */
export function buildImage(
  read: AttributeReader,
  where: Surroundings,
): HTMLElement | Text | undefined {
  const alt = (read('alt') ?? '').trim();
  if (isPixel(read) || !imageUrl(read, where)) return undefined;
  if (alt.length <= 16 && EMOJI.test(alt)) return document.createTextNode(alt);
  const image = document.createElement('img');
  // Before any address: an image may begin to load as soon as it has one, in the page or not.
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  image.setAttribute('referrerpolicy', 'no-referrer');
  image.setAttribute('alt', checkAttribute('img', 'alt', alt, where) ?? '');
  return image;
}

/** Gives an image its addresses; to be called when all its other attributes are set. */
export function startImage(image: Element, read: AttributeReader, where: Surroundings): void {
  setSrcset(image, read, where);
  const url = imageUrl(read, where);
  if (url) image.setAttribute('src', url);
}

/** An audio or video element with controls, which loads nothing until it is played. */
export function buildPlayer(name: 'audio' | 'video'): HTMLElement {
  const player = document.createElement(name);
  player.setAttribute('controls', '');
  player.setAttribute('preload', 'none');
  return player;
}

/** A source of a picture (by `srcset`) or of a player (by `src`); undefined where it names no good URL. */
export function buildSource(
  parent: string,
  read: AttributeReader,
  where: Surroundings,
): HTMLElement | undefined {
  const source = document.createElement('source');
  if (parent === 'picture') setSrcset(source, read, where);
  else setSrc(source, read, where);
  return source.hasAttribute('src') || source.hasAttribute('srcset') ? source : undefined;
}

/** Subtitles or the like of a player; undefined where it names no good URL. */
export function buildTrack(read: AttributeReader, where: Surroundings): HTMLElement | undefined {
  const track = document.createElement('track');
  setSrc(track, read, where);
  return track.hasAttribute('src') ? track : undefined;
}

/** Whether a player has something to play. */
export function isPlayable(player: Element): boolean {
  return player.hasAttribute('src') || player.querySelector('source') !== null;
}

function isPixel(read: AttributeReader): boolean {
  return [read('width'), read('height')].some((value) => (pixelsOf(value) ?? 2) <= 1);
}

function imageUrl(read: AttributeReader, where: Surroundings): string | undefined {
  const src = read('src');
  return (src && mediaUrl(src, where)) || readSrcset(read('srcset') ?? '', where)[0]?.url;
}

function setSrcset(element: Element, read: AttributeReader, where: Surroundings): void {
  const srcset = writeSrcset(readSrcset(read('srcset') ?? '', where));
  if (srcset) element.setAttribute('srcset', srcset);
}

function setSrc(element: Element, read: AttributeReader, where: Surroundings): void {
  const url = mediaUrl(read('src') ?? '', where);
  if (url) element.setAttribute('src', url);
}
