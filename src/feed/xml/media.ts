/** The picture of an item: Media RSS (https://www.rssboard.org/media-rss), else an enclosure. */
import type { Image } from '../../model.js';
import { plainText } from '../plain-text.js';
import { present } from '../present.js';
import { safeMedia } from '../safe-url.js';
import { pixels, widestImage } from '../widest-image.js';
import { allOf, fieldsOf, textOf, type Fields, type XmlElement } from './xml-document.js';

/** The widest useful picture among those that the fields of an item name. */
export function imageIn(fields: Fields, base: string): Image | undefined {
  const groups = allOf(fields, 'media:group').map(fieldsOf);
  const media = [fields, ...groups].flatMap((one) => allOf(one, 'media:content'));
  const image =
    widestImage(media.filter(isPicture).flatMap((element) => mediaImage(element, base) ?? [])) ??
    widestImage(
      [fields, ...groups, ...media.map(fieldsOf)].flatMap((one) =>
        allOf(one, 'media:thumbnail').flatMap((element) => imageAt(element, 'url', base) ?? []),
      ),
    ) ??
    allOf(fields, 'enclosure', 'atom:link')
      .filter(isPictureEnclosure)
      .flatMap(
        (element) => imageAt(element, element.localName === 'link' ? 'href' : 'url', base) ?? [],
      )
      .at(0);
  return image && Object.freeze({ ...wordsIn([fields, ...groups]), ...image });
}

function isPicture(element: XmlElement): boolean {
  const type = element.getAttribute('type') ?? '';
  const medium = element.getAttribute('medium') ?? '';
  if (medium !== '' || type !== '') return medium === 'image' || type.startsWith('image/');
  return /\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/i.test(element.getAttribute('url') ?? '');
}

function isPictureEnclosure(element: XmlElement): boolean {
  return (
    (element.localName === 'enclosure' || element.getAttribute('rel') === 'enclosure') &&
    (element.getAttribute('type') ?? '').startsWith('image/')
  );
}

function mediaImage(element: XmlElement, base: string): Image | undefined {
  const image = imageAt(element, 'url', base);
  return image && { ...image, ...wordsIn([fieldsOf(element)]) };
}

function imageAt(element: XmlElement, attribute: string, base: string): Image | undefined {
  const url = safeMedia(element.getAttribute(attribute) ?? '', base, { upgrade: false });
  if (url === undefined) return undefined;
  return present<Image>({
    url,
    width: pixels(element.getAttribute('width')),
    height: pixels(element.getAttribute('height')),
  });
}

function wordsIn(places: readonly Fields[]): Pick<Image, 'caption' | 'credit'> {
  const line = (name: string): string | undefined =>
    places.map((fields) => plainText(textOf(fields, name) ?? '')).find((text) => text !== '');
  return present<Pick<Image, 'caption' | 'credit'>>({
    caption: line('media:description'),
    credit: line('media:credit'),
  });
}
