/**
 * Words of the interface have the plural forms and placeholders of their language.
 *
 * Why: "1 results", or a sentence with a hole, in one language only, is seen by nobody who could repair it.
 * Example that fails → string-plural:
 *   strings/ru.yaml:
 *   search.total: { one: "{count} результат", other: "{count} результата" }
 * Example that fails → string-placeholder:
 *   strings/fr.yaml:
 *   site.name: Registre {x}
 * Fix: add the forms; keep the {placeholders} of the English text.
 */
import type { Issue } from '#registry/issue.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { allStringKeys, pluralCategories, type Strings } from '#registry/strings.ts';
import { issueAt, type Rule } from './rule.ts';

export const stringPlurals: Rule = (registry) => {
  const issues: Issue[] = [];
  for (const locale of locales) {
    const strings: Partial<Strings> = registry.strings[locale];
    const places = registry.stringPlaces[locale];
    for (const name of allStringKeys) {
      const value = strings[name];
      const english = (registry.strings.en as Partial<Strings>)[name];
      if (value === undefined || english === undefined) continue;
      const lacking = typeof value === 'string' ? [] : lackingForms(value, locale);
      if (lacking.length > 0) {
        issues.push(
          issueAt('string-plural', 'error', places, [name], {
            message: `\`${name}\` lacks the plural ${lacking.length > 1 ? 'forms' : 'form'} ${lacking.join(', ')} of \`${locale}\`.`,
            fix: `Add ${lacking.map((form) => `\`${form}: …\``).join(', ')}.`,
          }),
        );
      }
      const [expected, found] = [placeholders(english), placeholders(value)];
      const lost = expected.filter((placeholder) => !found.includes(placeholder));
      const extra = found.filter((placeholder) => !expected.includes(placeholder));
      if (lost.length + extra.length > 0) {
        issues.push(
          issueAt('string-placeholder', 'error', places, [name], {
            message: `Unexpected placeholders in \`${name}\` (${found.join(', ') || 'none'}), expected ${expected.join(', ') || 'none'} as in English.`,
            fix: 'Keep the words in braces as they are; translate only around them.',
          }),
        );
      }
    }
  }
  return issues;
};

function lackingForms(value: object, locale: Locale): string[] {
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  // French, Spanish and Portuguese have `many` for millions only, where `other` reads as well.
  return pluralCategories.filter(
    (form) =>
      needed.includes(form) &&
      !(form in value) &&
      !(form === 'many' && ['fr', 'es', 'pt'].includes(locale)),
  );
}

function placeholders(value: unknown): string[] {
  const texts = typeof value === 'string' ? [value] : Object.values(value as object);
  const found = texts.flatMap((text) => String(text).match(/\{\w+\}/g) ?? []);
  return [...new Set(found)].sort();
}
