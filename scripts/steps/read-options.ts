/** Reads the options of a command; one that it does not know is told in its user's words, not in those of the program. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The options and names that were given. Ends the command where they cannot be understood. */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const name = /'(--?[\w-]+)/.exec(said)?.[1] ?? '';
    const known = Object.keys(config.options ?? {}).map((option) => `--${option}`);
    console.error(
      known.includes(name)
        ? `Unexpected use of ${name}: ${said.replace(/\n[\s\S]*/, '')}.`.replace(/\.+$/, '.')
        : `Unexpected option ${name}, expected one of ${known.join(', ')}.`,
    );
    process.exit(1);
  }
}
