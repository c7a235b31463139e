/** `npm run serve`: serves dist/ on PORT, or on 4321, or on any free port when that one is taken. */
import { existsSync } from 'node:fs';
import { serveSite } from './steps/site-server.ts';

const folder = process.env['REGISTRY_OUT'] ?? 'dist';
const wanted = process.env['PORT'];

if (!existsSync(`${folder}/index.html`)) {
  console.error(
    `There is no site in ${folder}/ yet. Run \`npm run build\` first, or \`npm start\` for both.`,
  );
  process.exitCode = 1;
} else {
  const { address } = await serveSite(folder, Number(wanted ?? 4321)).catch((error: unknown) => {
    // A port the reader asked for is not exchanged for another in silence.
    if (wanted !== undefined) throw error;
    return serveSite(folder, 0);
  });
  console.log(`The registry is at ${address} (stop with Ctrl+C)`);
}
