/** Writes an edition down as authors do: short lists on one line, lists of things as blocks. */
import type { Values } from './facts.ts';

/** The text of an MDX file. JSON is YAML too, so every scalar is written as JSON. */
export function mdxOf(values: Values, body: string): string {
  const lines = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : linesOf(key, value),
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

function linesOf(key: string, value: unknown): string[] {
  const isBlock = Array.isArray(value) && value.some((member) => typeof member === 'object');
  if (!isBlock) return [`${key}: ${JSON.stringify(value)}`];
  const members = value as Values[];
  return [`${key}:`, ...members.flatMap(memberLines)];
}

function memberLines(member: Values): string[] {
  const lines = Object.entries(member)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return lines.length === 0
    ? ['  - {}']
    : lines.map((line, index) => `  ${index === 0 ? '-' : ' '} ${line}`);
}
