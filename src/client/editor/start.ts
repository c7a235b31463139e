/** Starts the web editor on its page: its language, its configuration, the registry's own file formats. */
import { settleConfig, type OpenConfig } from '#authoring/editor-config.ts';
import { isLocale, type Locale } from '#registry/locale.ts';
import { registerComponents } from './components.ts';
import { registerFormats } from './formats.ts';
import { rememberFolder } from './local-folder.ts';
import { alignOnSave } from './save.ts';

/** What the page tells its script. */
export interface Settings {
  locale: Locale;
  /** Style sheets of the site, for the preview. */
  styles: readonly string[];
  words: Readonly<Record<string, string>>;
}

/** The locale files of Sveltia CMS for ours. */
const editorLocales: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  fr: 'fr',
  es: 'es-CO',
  pt: 'pt-PT',
  ru: 'ru',
  ar: 'ar',
};

const settings = JSON.parse(document.body.dataset['settings'] ?? '{}') as Settings;

start().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  const place = document.querySelector('.editor-wait');
  if (place)
    place.textContent = (settings.words['editor.failed'] ?? '').replace('{reason}', reason);
});

async function start(): Promise<void> {
  chooseLanguage(settings.locale);
  rememberFolder();
  const original = originalLocale();
  const [{ default: cms }, answer] = await Promise.all([
    import('@sveltia/cms'),
    fetch(`/admin/${settings.locale}/config.json`),
  ]);
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
  const config = settleConfig((await answer.json()) as OpenConfig, original);
  registerFormats(cms);
  registerComponents(cms, settings.words);
  for (const style of settings.styles) cms.registerPreviewStyle(style);
  alignOnSave(cms, original, settings.words);
  document.querySelector('.editor-wait')?.remove();
  await cms.init({ config: config as never });
}

/** The language of the originals to edit: the address's, else that of the page. */
function originalLocale(): Locale {
  const wanted = new URLSearchParams(location.search).get('original');
  const original = isLocale(wanted) ? wanted : settings.locale;
  for (const link of document.querySelectorAll<HTMLElement>('[data-original]')) {
    if (link.dataset['original'] === original) link.setAttribute('aria-current', 'page');
  }
  return original;
}

/** The editor keeps its language among the user's preferences, and offers the browser's; here it is the page's. */
function chooseLanguage(locale: Locale): void {
  const key = 'sveltia-cms.prefs';
  const language = editorLocales[locale];
  const prefs = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
  localStorage.setItem(key, JSON.stringify({ ...prefs, locale: language }));
  Object.defineProperty(navigator, 'language', { value: language });
}
