/**
 * The picture that other sites show when an address of the registry is shared: the title, what kind of thing it is, and
 * the name of the registry. Said as a tree of boxes; a step of the build paints it.
 */
import { directionOf, type Locale } from '#registry/locale.ts';

/** Width and height that sites ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** What stands on a picture. */
export interface Picture {
  locale: Locale;
  /** Above the title: kind, country, time. */
  kicker: string;
  title: string;
  site: string;
  /** Colour of the bar: that of the main pillar. */
  accent: string;
}

/** A box of the tree: text, or boxes one below the other. */
export interface Box {
  type: 'container' | 'text';
  text?: string;
  lang?: string;
  style: Readonly<Record<string, string | number>>;
  children?: readonly Box[];
}

/** Colours of the pillars, as the site has them on light paper. */
const accents: Readonly<Record<string, string>> = {
  'legal-migration-mobility': '#1f7a5c',
  'irregular-migration-thb': '#a3342c',
  'international-protection-asylum': '#2c5fa8',
  'migration-development': '#8a6100',
  horizontal: '#5f5a86',
};

/** The colour of a pillar; the site's own where there is none. */
export const accentOf = (pillar: string | undefined): string => accents[pillar ?? ''] ?? '#0b3a86';

/** The path of a picture in a locale: of an entry by its key, else of the site. */
export const picturePath = (locale: Locale, key = 'site'): string => `/share/${locale}/${key}.png`;

/** The tree of a picture. */
export function pictureTree({ locale, kicker, title, site, accent }: Picture): Box {
  const direction = directionOf(locale);
  const line = (text: string, style: Box['style']): Box => ({
    type: 'text',
    text,
    lang: locale,
    style: { width: '100%', direction, textAlign: 'start', ...style },
  });
  // Long titles are set smaller, and the longest are cut: what is shared has the whole title beside the picture.
  const fontSize = title.length > 110 ? 50 : title.length > 60 ? 58 : 70;
  return {
    type: 'container',
    style: {
      width: pictureSize.width,
      height: pictureSize.height,
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 72px',
      backgroundColor: '#fbfaf6',
      color: '#1b242f',
      borderTop: `20px solid ${accent}`,
      fontFamily: 'Noto Sans, Noto Sans Arabic',
    },
    children: [
      line(kicker, { fontSize: 32, color: '#525d69', textOverflow: 'ellipsis', lineClamp: 1 }),
      line(title, {
        fontSize,
        fontWeight: 700,
        lineHeight: locale === 'ar' ? 1.5 : 1.2,
        textOverflow: 'ellipsis',
        lineClamp: locale === 'ar' ? 4 : 5,
      }),
      line(site, { fontSize: 32, fontWeight: 700, color: '#0b3a86' }),
    ],
  };
}
