/** Hands a file to the reader: the browser saves it as it saves any download. Nothing is sent anywhere. */
import { make } from './make.ts';

/** Saves text or bytes under a name. */
export function saveFile(content: string | Blob, type: string, name: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  make('a', { href: address, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
