/**
 * The authors' reference of what the check finds, read from the headers of the rules: each says what holds, why, an example
 * that fails, and the repair. Translations of the three sentences stand beside the rules, with the words they were made from.
 */
import { parse } from 'yaml';
import type { Locale } from '#registry/locale.ts';

/** What a rule's header says. */
export interface RuleText {
  what: string;
  why: string;
  fix: string;
}

/** A piece of content that the rule finds fault with. */
export interface RuleExample {
  /** Name of the finding, as the check prints it. */
  rule: string;
  /** Lines of front matter over those of a sound action; `---` begins the text, `path:` another file. */
  lines: string[];
}

/** One rule as authors read about it. */
export interface RuleRow extends RuleText {
  /** Name of the rule's file without ending, or of the finding. */
  id: string;
  examples: RuleExample[];
  /** Findings that no example can show. */
  names: string[];
  /** The language of the three sentences: English where the translation is missing or older than the header. */
  language: Locale;
}

/** Translations of one locale: by rule id the three sentences and the English they were made from. */
export type RuleTranslations = Readonly<Record<string, RuleText & { from: string }>>;

/** What is found while content is read, by name: no rules, but told like them. */
export type Findings = Readonly<
  Record<string, RuleText & { examples: RuleExample[]; names: string[] }>
>;

/** Reads the findings that have no rule. */
export function readFindings(yaml: string): Findings {
  const given = parse(yaml) as Record<
    string,
    RuleText & { examples?: Record<string, string[]>; names?: string[] }
  >;
  const findings = Object.entries(given).map(
    ([id, { what, why, fix, examples = {}, names = [] }]) => [
      id,
      {
        ...{ what, why, names },
        fix: sentence(fix),
        examples: Object.entries(examples).map(([rule, lines]) => ({ rule, lines })),
      },
    ],
  );
  return Object.fromEntries(findings) as Findings;
}

/** Reads the header of a rule; undefined for a file that has none. */
export function ruleHeader(source: string): (RuleText & { examples: RuleExample[] }) | undefined {
  const [, comment = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(source) ?? [];
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, '').trimEnd());
  const examples: RuleExample[] = [];
  const parts: Record<'what' | 'why' | 'fix', string[]> = { what: [], why: [], fix: [] };
  let part: 'what' | 'why' | 'fix' | undefined = 'what';
  for (const line of lines) {
    const [, rule] = /^Example that fails → ([a-z-]+):$/.exec(line) ?? [];
    const [, name, rest = ''] = /^(Why|Fix): (.*)$/.exec(line) ?? [];
    if (rule) {
      examples.push({ rule, lines: [] });
      part = undefined;
    } else if (name) {
      part = name === 'Why' ? 'why' : 'fix';
      parts[part].push(rest);
    } else if (part) parts[part].push(line);
    else examples.at(-1)?.lines.push(line.replace(/^ {2}/, ''));
  }
  if (examples.length === 0) return undefined;
  const said = (name: keyof typeof parts): string =>
    parts[name].join(' ').replace(/\s+/g, ' ').trim();
  return { what: said('what'), why: said('why'), fix: sentence(said('fix')), examples };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a translation is made from, and compared with later. */
const englishOf = ({ what, why, fix }: RuleText): string => [what, why, fix].join(' ');

/** Reads the translations of one locale. */
export const readRuleTranslations = (yaml: string): RuleTranslations =>
  (parse(yaml) ?? {}) as RuleTranslations;

/**
 * Every rule, and every finding that has none, with its sentences in a locale.
 * @param sources texts of the rules' files by name without ending
 */
export function ruleReference(
  sources: Readonly<Record<string, string>>,
  findings: Findings,
  locale: Locale,
  translations: RuleTranslations,
  digest: (text: string) => string,
): RuleRow[] {
  const headers = Object.entries(sources).flatMap(([id, source]) => {
    const header = ruleHeader(source);
    return header ? [{ id, ...header, names: [] }] : [];
  });
  const others = Object.entries(findings).map(([id, finding]) => ({ id, ...finding }));
  return [...others, ...headers].map(({ id, examples, names, ...header }) => {
    const translation = translations[id];
    const isCurrent = translation?.from === digest(englishOf(header));
    const { what, why, fix } = isCurrent ? translation : header;
    const language: Locale = isCurrent ? locale : 'en';
    return { id, what, why, fix, examples, names, language };
  });
}
