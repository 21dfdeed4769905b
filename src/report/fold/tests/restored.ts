import { inflateRawSync } from 'node:zlib';
import { RECORD_END } from '../Packer.ts';

/** A folded page with everything in its place again, by another way than that of its script. */
export function restored(page: string): string {
  const blocks = new Map(
    [...page.matchAll(/<script type="application\/octet-stream" id="_block-([\w-]+)">([^<]*)<\/script>/gu)].map(
      ([, name = '', content = '']) =>
        [name, String(inflateRawSync(Buffer.from(content, 'base64'))).split(RECORD_END)] as const,
    ),
  );
  const record = (kind: string, place: string): string => {
    const [block, at] = place.split('.');
    return blocks.get(`${kind}-${block}`)![Number(at)]!;
  };
  return page
    .replace(/<script type="application\/octet-stream" id="_block-(?:tex|fold)-[^]*?<\/script>/gu, '')
    .replace(
      /<span class="tex[^"]*" data-tex="([\d.]+)"[^>]*><noscript>[^]*?<\/noscript><\/span>/gu,
      (_, place: string) => record('tex', place),
    )
    .replace(/<div data-fold="([\d.]+)"><\/div>/gu, (_, place: string) => record('fold', place));
}
