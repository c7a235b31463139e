/** The words of the interface in one locale: keys to text, with plurals and placeholders. */
import { intlTag, type Locale } from '#registry/locale.ts';
import type { StringKey, Strings } from '#registry/strings.ts';

/** Values for the placeholders of a text; `count` chooses the plural form and is formatted as a number. */
export type Values = Readonly<Record<string, string | number>>;

/** Gives the text of a key. */
export type Translate = (key: StringKey, values?: Values) => string;

/** Makes the translator of a locale. A key without text throws: the check makes sure there is none. */
export function translator(strings: Strings, locale: Locale): Translate {
  const rules = new Intl.PluralRules(intlTag(locale));
  const numbers = new Intl.NumberFormat(intlTag(locale));
  return (key, values = {}) => {
    const found = strings[key] as Strings[StringKey] | undefined;
    if (found === undefined) throw new Error(`No text for \`${key}\` in \`${locale}\`.`);
    const text = typeof found === 'string' ? found : pluralOf(found, values['count'], rules);
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

function pluralOf(
  forms: Exclude<Strings[StringKey], string>,
  count: string | number | undefined,
  rules: Intl.PluralRules,
): string {
  return forms[rules.select(Number(count ?? 0))] ?? forms.other;
}
