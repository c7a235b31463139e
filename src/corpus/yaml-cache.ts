/**
 * Keeps what was read from the YAML files between runs: reading them anew is most of the time that checking one entry
 * takes. A file is known by its text; one with a finding is read again each time. Losing the cache loses nothing.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from './hashes.ts';
import { readYaml, type YamlReading } from './yaml.ts';

/** Raise when the same text would be read as something else. */
const version = 1;

const path = join(process.cwd(), 'node_modules/.cache/registry/yaml.json');

type Kept = Record<string, Pick<YamlReading, 'values' | 'places'>>;

/** Reads YAML files, each from the cache where its text is known. */
export class YamlCache {
  readonly #before = load();
  readonly #now: Kept = {};
  #isNew = false;

  read(text: string, file: string): YamlReading {
    const digest = hashOf(`${version}\n${file}\n${text}`);
    const kept = this.#before[digest];
    const reading = kept ? { ...kept, issues: [] } : readYaml(text, file);
    this.#isNew ||= !kept;
    if (reading.issues.length === 0) {
      this.#now[digest] = { values: reading.values, places: reading.places };
    }
    return reading;
  }

  /** Writes down what was read in this run, and only that. */
  save(): void {
    if (!this.#isNew) return;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.${process.pid}`, JSON.stringify(this.#now));
      renameSync(`${path}.${process.pid}`, path);
    } catch {
      // A folder that cannot be written to only makes the next run slower.
    }
  }
}

function load(): Kept {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Kept;
  } catch {
    return {};
  }
}
