// A file of map tiles (PMTiles 3) with one picture of one colour, as small as it can be.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

function png(size, [red, green, blue]) {
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2], 8);
  const row = Buffer.concat([Buffer.of(0), ...Array(size).fill(Buffer.of(red, green, blue))]);
  return Buffer.concat([
    Buffer.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array(size).fill(row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function varint(value) {
  const out = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...out, rest];
    out.push((rest % 128) + 128);
  }
}

export function oneTile(colour) {
  const tile = png(256, colour);
  // One entry: tile 0, once, so long, at the beginning.
  const directory = Buffer.from([1, 0, 1, ...varint(tile.length), 1]);
  const metadata = Buffer.from('{}');
  const head = Buffer.alloc(127);
  head.write('PMTiles', 0);
  head.writeUInt8(3, 7);
  const places = [127, directory.length, 127 + directory.length, metadata.length];
  const end = 127 + directory.length + metadata.length;
  [...places, end, 0, end, tile.length, 1, 1, 1].forEach((value, at) =>
    head.writeBigUInt64LE(BigInt(value), 8 + at * 8),
  );
  // Clustered; nothing compressed; PNG; zoom 0 only.
  head.set([1, 1, 1, 2, 0, 0], 96);
  [-1800000000, -850000000, 1800000000, 850000000].forEach((value, at) =>
    head.writeInt32LE(value, 102 + at * 4),
  );
  return Buffer.concat([head, directory, metadata, tile]);
}

/** Red, green and blue of one place on the screen. */
export async function colourAt(page, x, y) {
  const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const parts = [];
  for (let at = 8; at < picture.length; at += picture.readUInt32BE(at) + 12) {
    if (picture.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(picture.subarray(at + 8, at + 8 + picture.readUInt32BE(at)));
  }
  // After the filter of the row, which changes nothing in a row of one.
  return [...inflateSync(Buffer.concat(parts)).subarray(1, 4)];
}
