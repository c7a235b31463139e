/** Puts what did not fit into the registry into an author's words. */
import type { Issue, Place } from '#registry/issue.ts';
import { placeOf, type Path, type Places } from '#registry/places.ts';
import type { Fault } from '#registry/source.ts';
import type { Misfit } from '#registry/translatable.ts';
import { explainSchema } from './explain-schema.ts';
import { didYouMean, nameOf, nearest, oneOf, quote } from './words.ts';

/** One fault as an Issue. */
export function explainFault(fault: Fault): Issue {
  switch (fault.kind) {
    case 'schema':
      return explainSchema(fault.places, fault.values, fault.issue, fault.schema);
    case 'no-vocabulary':
      return missingFile(`content/vocabularies/${fault.id}.yaml`, 'the vocabulary');
    case 'no-strings':
      return missingFile(`content/strings/${fault.locale}.yaml`, 'the words of the interface');
    case 'duplicate-term':
      return error('duplicate-id', fault.places, fault.path, {
        message: `Unexpected second term with the id \`${fault.id}\`, expected each id once.`,
        fix: 'Give one of the two another id, or remove it.',
      });
    case 'missing-label':
      return error('missing-label', fault.places, fault.path, {
        message: `Term \`${fault.id}\` lacks its label in \`${fault.locale}\`: readers would see the id.`,
        fix: `Add \`${fault.locale}: …\` under labels.`,
      });
    case 'unknown-source': {
      const near = nearest(fault.id, fault.known);
      return error('unknown-source', fault.places, fault.path, {
        message: `Unexpected source \`${fault.id}\`, expected the id of a source of this file: ${oneOf(fault.known)}${didYouMean(near)}`,
        fix: near ? `Write \`${near}\`.` : 'Add the source to `sources`, with this id.',
      });
    }
    case 'no-original':
      return error('translation-of-nothing', fault.places, [], {
        message: `No edition of this entry says \`original: true\`; found ${fault.locales.join(', ')}: a translation of nothing.`,
        fix: 'Add `original: true` and the facts to the edition the others were made from.',
      });
    case 'no-title-yet':
      return {
        ...error('unfinished-translation', fault.places, ['title'], {
          message: 'The translation has no title yet: readers are shown the original instead.',
          fix: 'Translate the title; other texts may follow later. Or remove the file.',
        }),
        severity: 'warning',
      };
    case 'two-originals':
      return {
        ...error('two-originals', fault.places, ['original'], {
          message:
            'Unexpected second edition with `original: true`, expected exactly one original.',
          fix: 'Remove `original: true` and the facts from the edition that is a translation.',
        }),
        related: { place: placeOf(fault.first, ['original']), note: 'the other original' },
      };
    case 'misfit':
      return misfitIssue(fault.places, fault.original, fault.misfit);
  }
}

function misfitIssue(places: Places, original: Places, misfit: Misfit): Issue {
  const name = nameOf(misfit.path);
  const related = { place: placeOf(original, misfit.path), note: 'in the original' };
  if (misfit.kind === 'list-length') {
    return {
      ...error('list-length', places, misfit.path, {
        message: `Unexpected ${String(misfit.found)} in the list \`${name}\`, expected ${String(misfit.expected)} as in the original.`,
        fix: 'Give as many as the original has, in its order; write {} for one without text.',
      }),
      related,
    };
  }
  if (misfit.kind === 'no-such-text') {
    return {
      ...error('text-without-original', places, misfit.path, {
        message: `Unexpected text in \`${name}\`: the original has none there.`,
        fix: 'Remove it, or add the text to the original first.',
      }),
      related,
    };
  }
  return {
    ...error('fact-differs', places, misfit.path, {
      message: `Unexpected ${quote(misfit.found)} in \`${name}\`, expected ${quote(misfit.expected)} as in the original: facts are stated once.`,
      fix: `Remove \`${name}\` from the translation, or correct the original.`,
    }),
    related,
  };
}

function missingFile(file: string, what: string): Issue {
  const place: Place = { file, line: 1, column: 1 };
  return {
    rule: 'missing-file',
    severity: 'error',
    place,
    message: `The file is missing: ${what}.`,
    fix: 'Put the file back; the version history has it.',
  };
}

function error(
  rule: string,
  places: Places,
  path: Path,
  told: { message: string; fix: string },
): Issue {
  return { rule, severity: 'error', place: placeOf(places, path), ...told };
}
