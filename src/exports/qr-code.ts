/**
 * The address of an entry as a QR code, drawn as one line that goes to and fro over the rows and is dashed where modules
 * are dark: a third of the bytes that a path of modules takes, so that every page can carry its code for paper.
 */
import { encode } from 'uqr';

/** A code, to be stroked with width 1. */
export interface QrCode {
  /** Its side in modules, quiet zone included. */
  side: number;
  path: string;
  /** Lengths of dashes and gaps. */
  dashes: string;
}

/** The quiet zone that readers of codes need, in modules. */
const quiet = 4;

/** The code of an address. The lowest correction gives the largest modules, and a printed page is seldom damaged. */
export function qrCode(address: string): QrCode {
  const { data, size } = encode(address, { ecc: 'L', border: 0 });
  // Every second row is read backwards; the step down from one row to the next is a gap.
  const line = data.flatMap((row, y) => {
    const along = y % 2 === 0 ? row : [...row].reverse();
    return y === 0 ? along : [false, ...along];
  });
  const dashes: number[] = [];
  let dark = true;
  let length = 0;
  for (const module of line) {
    if (module !== dark) {
      dashes.push(length);
      [dark, length] = [module, 0];
    }
    length++;
  }
  dashes.push(length);
  // An odd number of lengths would be repeated with dashes and gaps exchanged.
  if (dashes.length % 2 === 1) dashes.push(1);
  const rows = Array.from({ length: size }, (_, y) => `h${y % 2 === 0 ? '' : '-'}${size}`);
  return {
    side: size + 2 * quiet,
    path: `M${quiet} ${quiet}.5${rows.join('v1')}`,
    dashes: dashes.join(' '),
  };
}
