/** Pictures of a ninjs item: those that go with it, and the one that it is. */
import type { Image } from '../../model.js';
import { plainText } from '../plain-text.js';
import { present } from '../present.js';
import { isRecord, own, ownLine, ownList, ownText, type UnknownRecord } from '../record.js';
import { safeMedia } from '../safe-url.js';
import { pixels, widestImage } from '../widest-image.js';
import { authorsOf, descriptionOf, withLowerCaseKeys } from './forms.js';

/** The first picture that goes with it, or that it is, in the widest form that fits. */
export function imageOf(item: UnknownRecord, base: string): Image | undefined {
  const associations = own(item, 'associations');
  const others: readonly unknown[] = isRecord(associations)
    ? Object.values(associations)
    : ownList(item, 'associations');
  const pictures = [...others, item].filter(isRecord).map(withLowerCaseKeys).filter(isPicture);
  return pictures.map((picture) => pictureOf(picture, base)).find((image) => image !== undefined);
}

function isPicture(item: UnknownRecord): boolean {
  return ownText(item, 'type') === 'picture' || /^image\//.test(ownText(item, 'mimetype') ?? '');
}

function pictureOf(picture: UnknownRecord, base: string): Image | undefined {
  const renditions = own(picture, 'renditions');
  const forms: readonly unknown[] = isRecord(renditions)
    ? Object.values(renditions)
    : ownList(picture, 'renditions');
  const image = widestImage(forms.flatMap((form) => renditionOf(form, base) ?? []));
  const caption = descriptionOf(picture);
  return (
    image &&
    Object.freeze(
      present<Image>({
        ...image,
        caption: caption && (plainText(caption.value) || undefined),
        credit: authorsOf(picture)[0] ?? ownLine(picture, 'copyrightholder'),
      }),
    )
  );
}

function renditionOf(raw: unknown, base: string): Image | undefined {
  if (!isRecord(raw)) return undefined;
  const form = withLowerCaseKeys(raw);
  const type = ownText(form, 'mimetype') ?? ownText(form, 'contenttype') ?? 'image/';
  const href = ownText(form, 'href');
  const url = href === undefined ? undefined : safeMedia(href, base, { upgrade: false });
  if (url === undefined || !/^image\//i.test(type)) return undefined;
  return present<Image>({
    url,
    width: pixels(own(form, 'width')),
    height: pixels(own(form, 'height')),
  });
}
