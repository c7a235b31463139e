/** What the check says of a registry, as authors read it. */
import { checkedRegistry } from '#build/checked-registry.ts';
import { formatIssues } from '#rules/format-issues.ts';
import { mdx, temporaryContent } from './temporary-content.ts';

/** The check's words on a registry of these files. */
export function said(files: Readonly<Record<string, string>>): string {
  return `\n${formatIssues(checkedRegistry(temporaryContent(files)).issues)}\n`;
}

/** The check's words on one action with something changed. */
export const onAction = (
  changes: Readonly<Record<string, string | undefined>>,
  body?: string,
): string => said({ 'actions/kenya/index.en.mdx': mdx(changes, body) });
