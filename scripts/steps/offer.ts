/** Says what a command can be asked for, as `npm run bench` and `npm run export` do. */

/** Prints the choices; as a fault where something else was asked for. */
export function offer(
  usage: string,
  choices: Readonly<Record<string, { about: string }>>,
  asked: string | undefined,
): void {
  const width = Math.max(...Object.keys(choices).map((name) => name.length)) + 2;
  const lines = Object.entries(choices).map(
    ([name, { about }]) => `  ${name.padEnd(width)}${about}`,
  );
  const text = [usage, ...lines].join('\n');
  if (asked === undefined) console.log(text);
  else {
    console.error(`Unexpected \`${asked}\`, expected one of these:\n${text}`);
    process.exitCode = 1;
  }
}
