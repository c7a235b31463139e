/**
 * A light stemmer for all six languages at once. It cuts inflection, and endings that cognates do not share, so that
 * legislação, legislações, legislación and legislation become one. It follows the light stemmers of Savoy (Light Stemming
 * Approaches for the French, Portuguese, German and Hungarian Languages, 2006) and light10 for Arabic (Larkey, Ballesteros
 * and Connell, 2007), with one table of endings a script: which language a word is in is not known when it is typed.
 */

/** Endings of Latin-script words, longest first; what is left must have `min` letters. */
const latin: readonly (readonly [RegExp, string])[] = [
  [/(?:isations?|izations?|izacoes|izacao|izaciones|izacion)$/, 'is'],
  [/(?:amentos?|imientos?|imentos?|ements?|amente|mente|ment|ness)$/, ''],
  [/(?:ations?|acoes|acao|aciones|acion)$/, ''],
  [/(?:tions?|coes|cao|ciones|cion)$/, 'c'],
  [/(?:atoires?|atorias?|atorios?|atory)$/, ''],
  [/(?:adores|adoras|adora|ador|ateurs?|atrices?|ators?)$/, ''],
  [/(?:euses?|eurs?|ores|ors?|ers?)$/, ''],
  [/(?:issants?|antes?|ants?)$/, 'ant'],
  [/(?:ingly|ings?|edly)$/, ''],
  [/(?:ates?|ated|ating)$/, ''],
  [/(?:ados|adas|ado|ada|idos|idas|ido|ida|ando|endo)$/, ''],
  [/(?:iques?|icas?|icos?|ics?)$/, 'ic'],
  [/(?:ques?)$/, 'c'],
  [/(?:ities|ity|ites|ite|idades|idade|idad)$/, ''],
  [/(?:ioes|iao)$/, 'ion'],
  [/oes$/, 'ao'],
  [/eis$/, 'el'],
  [/gens$/, 'gem'],
  [/eses$/, 'es'],
  [/(?:aux|ais|als?|ales)$/, 'al'],
  [/(?:iees?|ies|ied|ie|y)$/, 'y'],
  [/(?:ees|ed|es|ee|os|as|is|e|o|a|s|x|i)$/, ''],
  [/eant$/, ''],
  // They protect, in French; a present and a document stay whole.
  [/(.{6})ent$/, '$1'],
  [/(?:ar|er|ir|at)$/, ''],
  [/iz$/, 'is'],
  [/i$/, ''],
];

// Folded: й is и, ё is е.
const cyrillic =
  /(?:иями|ями|ами|иях|ого|его|ому|ему|ыми|ими|иеи|иям|ием|ых|их|ую|юю|ая|яя|ое|ее|ые|ие|ии|ыи|ои|еи|ом|ем|ым|им|ам|ям|ах|ях|ов|ев|ию|ия|ью|ья|ьи|а|я|о|е|ы|и|у|ю|ь)$/;

/** The article and the particles that are written as one with a word. */
export const arabicPrefix = /^(?:وبال|وال|بال|كال|فال|ولل|فلل|لل|ال|و)/;
const arabicSuffix: readonly (readonly [RegExp, string])[] = [
  // A relative adjective keeps its ya, or municipality would become country.
  [/(?:يات|يه)$/, 'ي'],
  [/(?:يهما|يهم|يها|ينا)$/, ''],
  // The dual of a feminine: بلديتان, two municipalities.
  [/(?:تان|تين)$/, ''],
  [/(?:تها|تهم|ته|ات|ون|ين|ان|ها|هم|ه|ا)$/, ''],
];

/** Words that the endings would make one with others, names of countries first, and what the stem of each is to be. */
const wordsApart: readonly (readonly [RegExp, string])[] = [
  [/^nigeri(?:en|enne|ens|ennes)$|^nigerin[oa]s?$|^niger$/, 'niger'],
  [/^nigeria/, 'nigeria'],
  // A slip of the one or the other is neither.
  [/^niger/, ''],
  [/^нигери/, 'нигери'],
  // Nigeria with a letter too few; what is of Niger has that stem.
  [/^نيجريا$/, 'نيجيري'],
  [/^(?:ال)?دومينيكا$/, 'دومينيكا'],
  [/^(?:و?ال)?بحرين$/, 'بحرين'],
  [/بيانات/, 'بيانات'],
  [/امانه$/, 'امانه'],
  // "For the refugees" has lost a letter of "refugees" to the article.
  [/لاجي/, 'لاجي'],
  [/^(?:pais|pays|mois|fois|news|laos|gens|corps)$/, ''],
  [/^costa$/, 'costa'],
  [/^grenada$/, 'grenada'],
  [/^posters?$/, 'poster'],
  [/^goods$/, 'goods'],
  [/^deportes?$/, 'deporte'],
  // Trafficking in people is no trafic of migrants, which is smuggling.
  [/^traff?ick/, 'traffick'],
];

/**
 * Beginnings of words whose endings make them mean something else than their neighbours: presse is not présentation, an
 * informe no información, a comité no commitment. Such a beginning is the stem.
 */
const beginningsApart = (
  'nationalit nacionalid entrad autoris autoriz authoris authoriz oriental orienta australia informatiqu informatic informa organism organis organiz communit comunid ' +
  'comunita communaut colegi interior interes passeur passador formati formac formad format regularis regulariz ' +
  'regulament legalis legaliz valorac titularid realis realiz realid departement department commitment reporter press ' +
  'governor gouverneur fondation naturalis naturaliz ahorr режим крым данн'
).split(' ');

/** The stem of a folded word. Words of three letters and less, and figures, are their own stems. */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  const apart = wordsApart.find(([name]) => name.test(word));
  if (apart) return apart[1] || word;
  const start = beginningsApart.find((one) => word.startsWith(one));
  if (start) return start;
  if (/[a-z]/.test(word)) return latinStem(word);
  if (/[\u0400-\u04ff]/.test(word)) return cyrillicStem(word);
  return arabicStem(word);
}

function latinStem(word: string): string {
  let left = word;
  let isCut = false;
  for (const [ending, by] of latin) {
    if (isCut && by !== '' && by !== 'is') continue;
    const cut = left.replace(ending, by);
    if (cut === left || cut.length < 4) continue;
    left = cut;
    isCut = true;
  }
  // Of a short word only the plural is cut off: jobs and casos are job and caso.
  if (!isCut) left = left.replace(/([^s])s$/, '$1');
  // Double letters are what cognates and slips differ in.
  return left.replace(/ck$/, 'c').replace(/([a-z])\1/g, '$1');
}

function cyrillicStem(word: string): string {
  const whole = word.replace(/(?:ся|сь)$/, '');
  const cut = whole.replace(cyrillic, '');
  const left = cut.length >= 3 ? cut : whole;
  // миграционный and миграция, национальный and нация.
  return left
    .replace(/ионн?$/, '')
    .replace(/нн$/, 'н')
    .replace(/и$/, '');
}

function arabicStem(word: string): string {
  const bare = word.replace(arabicPrefix, '');
  const plain = bare.length >= 3 ? bare : word;
  // A waw that belongs to the word is cut without the article (وزارة), so it is cut behind it too.
  const waw = plain.replace(/^و/, '');
  const left = waw.length >= 3 ? waw : plain;
  for (const [ending, by] of arabicSuffix) {
    const cut = left.replace(ending, by);
    if (cut !== left && cut.length >= 3) return cut;
  }
  return left;
}
