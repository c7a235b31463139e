/** The cover of an e-book as a tree of boxes, which a step of the command paints: shelves of reading systems want a picture. */
import type { Box } from '#exports/share-picture.ts';
import { directionOf } from '#registry/locale.ts';
import type { Book } from './book.ts';

/** Width and height that sellers and readers of e-books ask for. */
export const coverSize = { width: 1600, height: 2560 } as const;

/** The tree of the cover. */
export function coverTree(book: Book): Box {
  const { locale, title, t, counts, day } = book;
  const direction = directionOf(locale);
  const line = (text: string, style: Box['style']): Box => ({
    type: 'text',
    text,
    lang: locale,
    style: { width: '100%', direction, textAlign: 'start', ...style },
  });
  const block = (style: Box['style'], children: readonly Box[]): Box => ({
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', width: '100%', ...style },
    children,
  });
  const fontSize = title.length > 90 ? 104 : title.length > 45 ? 128 : 168;
  return block(
    {
      height: coverSize.height,
      backgroundColor: '#fff',
      fontFamily: 'Noto Sans, Noto Sans Arabic',
    },
    [
      block(
        {
          height: 2080,
          padding: '200px 140px 140px',
          justifyContent: 'space-between',
          backgroundColor: '#0b3a86',
          color: '#fff',
          borderBottom: '28px solid #ffcc00',
        },
        [
          line(t('site.name'), { fontSize: 68, fontWeight: 700 }),
          line(title, { fontSize, fontWeight: 700, lineHeight: locale === 'ar' ? 1.5 : 1.2 }),
          line(`${t('dossier.holds', { count: counts.entries })} · ${day}`, { fontSize: 60 }),
        ],
      ),
      block({ padding: '90px 140px', color: '#1b242f' }, [
        line(t('footer.funded'), { fontSize: 52, fontWeight: 700 }),
        line('MIEUX · ICMPD', { fontSize: 52, color: '#525d69' }),
      ]),
    ],
  );
}
