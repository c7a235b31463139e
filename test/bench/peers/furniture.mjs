/**
 * What stands around an entry's text, for both peers: facts, sections of the collection, relations, sources, citation.
 * Template strings, the cheapest way there is: the comparison is about the generators, not about our components.
 * Less than our pages have: dates are shown as written, texts inside facts carry no `lang`, one relation is listed from
 * one end only, there are no glossary marks, no notice on how a translation was made, and bodies keep links to English.
 */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => entities[sign]);

/** The furniture of a page. `material` is peer-material.json: words, labels and titles by locale. */
export function furnitureOf(entry, locale, material) {
  const words = material.words[locale];
  const labels = material.labels[locale];
  const label = (vocabulary, id) => labels[`${vocabulary}/${id}`] ?? id;
  const { values } = entry;
  return {
    facts: factsOf(values, words, label),
    sections: [
      ...sectionsOf(values, words, label),
      relationsOf(entry, locale, words, label, material.titles),
      sourcesOf(values, words),
      citationOf(entry, words),
    ].join('\n'),
  };
}

/** Facts whose values are terms: the word of the heading, the key, the vocabulary, where a term's page stands. */
const termFacts = [
  ['fact.countries', 'countries', 'countries', 'countries'],
  ['fact.regionalBodies', 'regionalBodies', 'regional-bodies'],
  ['fact.pillars', 'pillars', 'pillars', 'pillars'],
  ['fact.themes', 'themes', 'themes', 'themes'],
  ['fact.expertsFrom', 'expertsFrom', 'countries'],
  ['fact.status', 'status', 'statuses'],
  ['fact.phase', 'phase', 'phases'],
  ['fact.evidence', 'evidence', 'evidence'],
  ['fact.crossCutting', 'crossCutting', 'cross-cutting'],
  ['fact.gcm', 'gcm', 'gcm-objectives'],
  ['fact.sdgs', 'sdgs', 'sdgs'],
];

const plainFacts = [
  ['fact.place', 'place'],
  ['fact.requestingAuthority', 'requestingAuthority'],
  ['fact.participants', 'participantsNumber'],
  ['fact.organisers', 'organisers'],
  ['fact.publisher', 'publisher'],
  ['fact.languages', 'languages'],
  ['fact.pages', 'pages'],
  ['fact.lastConfirmed', 'lastConfirmed'],
];

function factsOf(values, words, label) {
  const rows = [];
  const period = [values.start, values.end].filter(Boolean).join(' – ');
  if (period) rows.push(pair(words['fact.period'], [escape(period)]));
  for (const [word, key, vocabulary, pages] of termFacts) {
    const ids = [values[key] ?? []].flat();
    if (ids.length === 0) continue;
    const shown = ids.map((id) => {
      const text = escape(label(vocabulary, id));
      return pages ? `<a href="../../${pages}/${id}/">${text}</a>` : text;
    });
    rows.push(pair(words[word], shown));
  }
  for (const [word, key] of plainFacts) {
    if (values[key] === undefined) continue;
    rows.push(pair(words[word], [escape([values[key]].flat().join(', '))]));
  }
  const numbers = values.references?.mieux ?? [];
  if (numbers.length > 0) rows.push(pair(words['fact.mieuxNumber'], [escape(numbers.join(', '))]));
  const heading = `<h2 id="facts">${escape(words['entry.facts'])}</h2>`;
  return `<section class="facts">${heading}<dl>${rows.join('')}</dl></section>`;
}

const pair = (term, values) =>
  `<dt>${escape(term)}</dt>${values.map((value) => `<dd>${value}</dd>`).join('')}`;

const section = (heading, html) => `<section><h2>${escape(heading)}</h2>${html}</section>`;

const list = (items, tag = 'ul') =>
  `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;

const badge = (text) => `<span class="badge">${escape(text)}</span>`;

const source = (id) => (id ? ` <a href="#source-${id}">[${id}]</a>` : '');

/** Lists of texts, by the word of their heading. */
const textLists = [
  ['practice.steps', 'steps'],
  ['practice.actors', 'actors'],
  ['practice.successFactors', 'successFactors'],
  ['practice.obstacles', 'obstacles'],
  ['practice.lessons', 'lessons'],
  ['event.conclusions', 'conclusions'],
];

function* sectionsOf(values, words, label) {
  if (values.problem) yield section(words['practice.problem'], `<p>${escape(values.problem)}</p>`);
  for (const [word, key] of textLists) {
    if (values[key]?.length > 0) yield section(words[word], list(values[key].map(escape)));
  }
  const results = (values.results ?? []).map((result) => escape(result.text) + source(result.source));
  if (results.length > 0) yield section(words['practice.results'], list(results));
  const needs = Object.entries(values.preconditions ?? {}).map(([name, value]) =>
    pair(words[`precondition.${name}`] ?? name, [
      escape(name === 'costBand' ? label('cost-bands', value) : value),
    ]),
  );
  if (needs.length > 0) yield section(words['practice.preconditions'], `<dl>${needs.join('')}</dl>`);
  if (values.transferability) {
    yield section(words['practice.transferability'], `<p>${escape(values.transferability)}</p>`);
  }
  const criteria = (values.criteria ?? []).map(({ criterion, answer, sentence }) =>
    pair(label('criteria', criterion), [
      `${badge(label('criterion-answers', answer))} ${escape(sentence)}`,
    ]),
  );
  if (criteria.length > 0) yield section(words['practice.criteria'], `<dl>${criteria.join('')}</dl>`);
  const sessions = (values.sessions ?? []).map(
    ({ title, summary }) => `<b>${escape(title)}</b><p>${escape(summary ?? '')}</p>`,
  );
  if (sessions.length > 0) yield section(words['event.sessions'], list(sessions, 'ol'));
  const recommendations = (values.recommendations ?? []).map(
    (item) =>
      `${escape(item.text)}${source(item.source)} ${badge(label('follow-up-statuses', item.status))}`,
  );
  if (recommendations.length > 0) {
    yield section(words['event.recommendations'], list(recommendations));
  }
  const institutions = (values.institutions ?? []).map(({ country, name }) =>
    pair(label('countries', country), [escape(name)]),
  );
  if (institutions.length > 0) {
    yield section(words['event.institutions'], `<dl>${institutions.join('')}</dl>`);
  }
  const activities = (values.activities ?? []).map(
    (item) =>
      `<b>${escape(label('activity-types', item.type))}</b>${source(item.source)}` +
      `<p>${escape(item.title ?? '')}</p><p>${escape(
        [item.date, item.place, item.country && label('countries', item.country), item.participants]
          .filter(Boolean)
          .join(' · '),
      )}</p>`,
  );
  if (activities.length > 0) yield section(words['entry.activities'], list(activities, 'ol'));
  const outputs = (values.outputs ?? []).map(
    (item) =>
      `${escape(item.title)} ${badge(label('output-kinds', item.kind))} ${item.date ?? ''}${source(item.source)}`,
  );
  if (outputs.length > 0) yield section(words['entry.outputs'], list(outputs));
}

function relationsOf({ values }, locale, words, label, titles) {
  const items = (values.relations ?? []).map(({ type, entry }) => {
    const title = titles[entry]?.[locale] ?? titles[entry]?.en ?? entry;
    return pair(label('relation-types', type), [
      `<a href="/${locale}/${entry}/">${escape(title)}</a>`,
    ]);
  });
  return items.length > 0 ? section(words['entry.relations'], `<dl>${items.join('')}</dl>`) : '';
}

function sourcesOf(values, words) {
  const items = values.sources.map(({ id, title, publisher, url, date, place }) => {
    const name = url
      ? `<a href="${escape(url)}" rel="noopener">${escape(title)}</a>`
      : `<cite>${escape(title)}</cite>`;
    const rest = [publisher, date, place].filter(Boolean).join(', ');
    return `<li id="source-${id}">${name} <span>${escape(rest)}</span></li>`;
  });
  return section(words['entry.sources'], `<ol>${items.join('')}</ol>`);
}

function citationOf({ key, values }, words) {
  return section(
    words['entry.cite'],
    `<p><cite>${escape(values.title)}</cite>. ${escape(words['site.name'])}. <a href="/id/${key}/">/id/${key}/</a></p>`,
  );
}
