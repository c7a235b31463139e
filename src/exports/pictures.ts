/** Which pictures there are for sharing: one for every edition of every entry, and one for the registry in each locale. */
import { formatPeriod } from '#i18n/format.ts';
import { translator } from '#i18n/translate.ts';
import { viewOf } from '#registry/entry.ts';
import { locales } from '#registry/locale.ts';
import { labelOf, type Registry } from '#registry/registry.ts';
import { accentOf, picturePath, pictureTree, type Box } from './share-picture.ts';

/** The path and the tree of every picture. */
export function* pictures(registry: Registry): Generator<{ path: string; tree: Box }> {
  for (const locale of locales) {
    const t = translator(registry.strings[locale], locale);
    const site = t('site.name');
    const home = { locale, kicker: '', title: t('home.title'), site, accent: accentOf(undefined) };
    yield { path: picturePath(locale), tree: pictureTree(home) };
    for (const entry of registry.entries.values()) {
      if (!entry.editions[locale]) continue;
      const { values } = viewOf(entry, locale);
      const kicker = [
        t(`kind.${entry.collection}`),
        ...values.countries.slice(0, 2).map((code) => labelOf(registry, 'countries', code, locale)),
        formatPeriod(values.start, values.end, locale),
      ];
      const picture = {
        locale,
        kicker: kicker.filter(Boolean).join(' · '),
        title: values.title,
        site,
        accent: accentOf(values.pillars[0]),
      };
      yield { path: picturePath(locale, entry.key), tree: pictureTree(picture) };
    }
  }
}
