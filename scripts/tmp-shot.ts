import { launchBrowser } from '../test/support/browser.ts';
import { serveSite } from './steps/site-server.ts';
const { server, address } = await serveSite('dist');
const b = await launchBrowser();
const list = process.argv.slice(2);
for (const spec of list) {
  const [name, path, w = '1280', scheme = 'light', js = '1', h = '900', full = '0'] =
    spec.split('|');
  const c = await b.newContext({
    viewport: { width: +w!, height: +h! },
    colorScheme: scheme as 'light',
    javaScriptEnabled: js === '1',
  });
  const p = await c.newPage();
  p.on('console', (m) => console.log(name, m.type(), m.text()));
  p.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  await p.goto(new URL(path!, address).href, { waitUntil: 'networkidle' });
  await p.waitForTimeout(400);
  await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full === '1' });
  await c.close();
}
await b.close();
server.close();
