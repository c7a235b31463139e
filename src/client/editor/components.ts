/** The components that a text may contain, as blocks of the editor. */
import type Cms from '@sveltia/cms';

type Words = Readonly<Record<string, string>>;

/** Registers the blocks. */
export function registerComponents(cms: typeof Cms, words: Words): void {
  const word = (key: string): string => words[key] ?? key;
  cms.registerEditorComponent({
    id: 'Callout',
    label: word('editor.callout'),
    icon: 'lightbulb',
    fields: [
      {
        name: 'tone',
        label: word('field.tone'),
        widget: 'select',
        default: 'note',
        required: true,
        options: ['note', 'caution'].map((value) => ({ label: word(`option.${value}`), value })),
      },
      { name: 'text', label: word('field.body'), widget: 'markdown', editor_components: [] },
    ],
    pattern: /^<Callout(?: tone="(?<tone>note|caution)")?>\s*\n(?<text>[\s\S]*?)\n\s*<\/Callout>$/m,
    fromBlock: ({ groups }) => ({ tone: groups?.['tone'] ?? 'note', text: groups?.['text'] ?? '' }),
    toBlock: ({ tone, text }) =>
      `<Callout tone="${String(tone || 'note')}">\n${textOf(text).trim()}\n</Callout>`,
    toPreview: ({ tone, text }) => {
      const aside = document.createElement('aside');
      aside.className = `callout callout-${String(tone || 'note')}`;
      aside.textContent = textOf(text);
      return aside;
    },
  });
  cms.registerEditorComponent({
    id: 'Figure',
    label: word('editor.figure'),
    icon: 'image',
    fields: [
      {
        name: 'src',
        label: word('field.src'),
        widget: 'image',
        required: true,
        choose_url: false,
      },
      {
        name: 'alt',
        label: word('field.alt'),
        hint: word('hint.alt'),
        widget: 'string',
        required: true,
      },
      { name: 'caption', label: word('field.caption'), widget: 'string', required: false },
    ],
    pattern:
      /^<Figure src="(?<src>[^"]*)" alt="(?<alt>[^"]*)"(?: caption="(?<caption>[^"]*)")? \/>$/m,
    fromBlock: ({ groups }) => ({
      src: groups?.['src'] ?? '',
      alt: fromAttribute(groups?.['alt']),
      caption: fromAttribute(groups?.['caption']),
    }),
    toBlock: ({ src, alt, caption }) => {
      const last = textOf(caption) ? ` caption="${toAttribute(caption)}"` : '';
      return `<Figure src="${textOf(src)}" alt="${toAttribute(alt)}"${last} />`;
    },
    toPreview: ({ alt, caption }) => {
      const figure = document.createElement('figure');
      const text = document.createElement('figcaption');
      text.textContent = textOf(caption) || textOf(alt);
      figure.append(text);
      return figure;
    },
  });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const toAttribute = (value: unknown): string =>
  textOf(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\n', ' ');

const fromAttribute = (value: string | undefined): string =>
  (value ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
