import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { registryInBrowser } from '../support/page.ts';

/** The pixels of a picture, as the browser that took it reads it. */
async function pixelsOf(
  page: Page,
  picture: Buffer,
): Promise<{ data: Uint8ClampedArray; width: number; height: number }> {
  const { bytes, width, height } = await page.evaluate(async (base64) => {
    const binary = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([binary], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const image = context?.getImageData(0, 0, bitmap.width, bitmap.height);
    return { bytes: [...(image?.data ?? [])], width: bitmap.width, height: bitmap.height };
  }, picture.toString('base64'));
  return { data: Uint8ClampedArray.from(bytes), width, height };
}

const open = registryInBrowser();
const entry = '/fr/practices/costa-rica-protocol-protecting-migrants-emergencies/';
const permanent = '/id/practices/costa-rica-protocol-protecting-migrants-emergencies/';

describe('sharing', () => {
  it('copies the permanent address, and says so', async () => {
    const { page, said } = await open(entry, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('share-entry [data-copy]').click();
    const status = page.locator('share-entry [role="status"]');
    await expect.poll(() => status.textContent()).toBe('L’adresse a été copiée.');
    const mail = (await page.locator('share-entry a').getAttribute('href')) ?? '';
    expect(new URL(mail).searchParams.get('subject')).toContain('Costa Rica');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(permanent);
    expect(said).toEqual([]);
  });

  it('prints a code, which the screen does not show', async () => {
    const { page } = await open(entry, { deviceScaleFactor: 3 });
    await expect.poll(() => page.locator('.qr').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const box = await page.locator('.qr').boundingBox();
    expect(box?.width).toBeGreaterThan(90);
    await expect.poll(() => page.locator('share-entry').isVisible()).toBe(false);
    const { data, width, height } = await pixelsOf(page, await page.locator('.qr').screenshot());
    expect(jsQR(data, width, height)?.data).toContain(permanent);
  });
});
