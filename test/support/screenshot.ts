import { executeServerCommand } from '@web/test-runner-commands';

/** The colour that the engine paints at a point of the viewport, as `R,G,B`. */
export async function paintedAt(x: number, y: number): Promise<string> {
  const picture = await executeServerCommand<string, undefined>('screenshot');
  const bitmap = await createImageBitmap(
    await (await fetch(`data:image/png;base64,${picture}`)).blob(),
  );
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(x * devicePixelRatio, y * devicePixelRatio, 1, 1);
  return data.slice(0, 3).join(',');
}
