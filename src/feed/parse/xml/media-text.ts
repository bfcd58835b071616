/** The words of Media RSS (https://www.rssboard.org/media-rss): of an item, its groups, and its films and sounds. */
import { MAX_PICTURES, MAX_RENDITIONS } from '../../limits.js';
import { oneLine, type SourceText } from '../../text/plain-text.js';
import { allOf, fieldsOf, type Fields, type XmlElement } from './xml-dom.js';

/** The text of an item of Media RSS, for an article that has no other. A picture's own description is its caption. */
export function mediaText(
  fields: Fields,
  ...names: readonly `media:${string}`[]
): SourceText | undefined {
  const places = [fields, ...groupsOf(fields)];
  const others = allIn(places, 'media:content').slice(0, MAX_RENDITIONS);
  const content = insideOf(others.filter((element) => !isPicture(element)));
  return textIn([...places, ...content], ...names);
}

/** The title of an item of Media RSS, for an article that has no other. */
export function mediaTitle(fields: Fields): string | undefined {
  const title = mediaText(fields, 'media:title');
  return title && (oneLine(title) || undefined);
}

/** The first text of these names, plain unless its type is "html". */
function textIn(places: readonly Fields[], ...names: readonly string[]): SourceText | undefined {
  const element = names
    .flatMap((name) => allIn(places, name))
    .find(({ textContent }) => textContent?.trim());
  const isHtml = /^(?:text\/)?html$/i.test(element?.getAttribute('type') ?? '');
  return element && { value: element.textContent?.trim() ?? '', isHtml };
}

/** One line of that text; undefined where there is none. */
export function lineIn(places: readonly Fields[], name: string): string | undefined {
  const text = textIn(places, name);
  return text && (oneLine(text) || undefined);
}

/** The fields of an item's media groups. */
export function groupsOf(fields: Fields): readonly Fields[] {
  return insideOf(allOf(fields, 'media:group').slice(0, MAX_PICTURES));
}

/** The fields of elements. */
export function insideOf(elements: readonly XmlElement[]): readonly Fields[] {
  return elements.map((element) => fieldsOf(element));
}

/** All elements of a name in these fields. */
export function allIn(places: readonly Fields[], name: string): readonly XmlElement[] {
  return places.flatMap((fields) => allOf(fields, name));
}

/** Whether an element of Media RSS is a picture, by its type, its medium or its address. */
export function isPicture(element: XmlElement): boolean {
  const type = element.getAttribute('type') ?? '';
  const medium = element.getAttribute('medium') ?? '';
  if (medium !== '' || type !== '') return medium === 'image' || type.startsWith('image/');
  return /\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/i.test(element.getAttribute('url') ?? '');
}
