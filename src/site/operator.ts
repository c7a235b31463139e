/** How to reach whoever runs the site: an address for letters, and where there is one, the form for new issues. */
import { contactAddress, issuesAddress } from '#build/site-address.ts';

/** An address for letters. */
export const contact = contactAddress();

/** The form for new issues at a git host. */
export const issues = issuesAddress();
