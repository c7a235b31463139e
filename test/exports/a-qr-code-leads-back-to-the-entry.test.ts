import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrCode, type QrCode } from '#exports/qr-code.ts';
import { permanentPath } from '#registry/address.ts';
import { published } from '../support/published.ts';

/** The code as pixels, a few a module, as a camera would see it: drawn by walking the dashed line alone. */
function pixelsOf(
  { side, path, dashes }: QrCode,
  scale = 4,
): { data: Uint8ClampedArray; size: number } {
  const size = side * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  const [, startX = '0', startY = '0'] = /^M(\d+) ([\d.]+)/.exec(path) ?? [];
  const lengths = dashes.split(' ').map(Number);
  let [x, y] = [Number(startX), Math.floor(Number(startY))];
  let [dash, left] = [0, lengths[0] ?? 0];
  const darken = (column: number): void => {
    for (let dy = 0; dy < scale; dy++) {
      const at = ((y * scale + dy) * size + column * scale) * 4;
      for (let dx = 0; dx < scale; dx++) data.fill(0, at + dx * 4, at + dx * 4 + 3);
    }
  };
  for (const [, command, sign, steps = '0'] of path.matchAll(/([hv])(-?)(\d+)/g)) {
    for (let step = 0; step < Number(steps); step++) {
      if (command === 'h' && dash % 2 === 0) darken(sign ? x - 1 : x);
      if (command === 'v') y++;
      else x += sign ? -1 : 1;
      if (--left === 0) left = lengths[++dash] ?? Infinity;
    }
  }
  return { data, size };
}

describe('the QR code', () => {
  it('of every entry is read as its permanent address, by a reader of codes', () => {
    for (const key of published.entries.keys()) {
      const address = `https://registry.example.org${permanentPath(key)}`;
      const { data, size } = pixelsOf(qrCode(address));
      expect(jsQR(data, size, size)?.data, key).toBe(address);
    }
  });
});
