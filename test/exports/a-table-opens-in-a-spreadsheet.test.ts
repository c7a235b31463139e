import { expect, test } from 'vitest';
import { csvOf } from '#exports/table-csv.ts';

test('a table is CSV with its encoding marked', () => {
  const table = { columns: ['Pays', 'Entrées'], rows: [['Côte d’Ivoire', 5] as const] };
  expect(csvOf(table)).toBe('\uFEFFPays,Entrées\r\nCôte d’Ivoire,5\r\n');
});

test('commas, quotation marks and line ends stay inside their cell', () => {
  const table = { columns: ['a,b'], rows: [['say "no"'], ['two\nlines']] };
  expect(csvOf(table)).toBe('\uFEFF"a,b"\r\n"say ""no"""\r\n"two\nlines"\r\n');
});

test('a text that begins like a formula is not one', () => {
  expect(csvOf({ columns: ['a'], rows: [['=1+1'], ['-x'], [-5]] })).toBe(
    "\uFEFFa\r\n'=1+1\r\n'-x\r\n-5\r\n",
  );
});
