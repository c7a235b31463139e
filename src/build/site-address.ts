/** The settings a build takes from its environment: where the site is published, and who answers for it. */

/** The public address, with a slash at its end: SITE_URL. Throws with the repair when it is no web address. */
export function siteAddress(given = process.env['SITE_URL']): string {
  const address = given ?? 'https://registry.example.org';
  if (!URL.canParse(address) || !/^https?:/.test(address)) {
    throw new Error(
      `Unexpected SITE_URL \`${address}\`, expected a full web address. Fix: write it as \`https://registry.example.org\`.`,
    );
  }
  return new URL(address).href;
}

/** The address for letters about the site: SITE_CONTACT, else the mailbox that RFC 2142 reserves for it. */
export const contactAddress = (given = process.env['SITE_CONTACT']): string =>
  given ?? `webmaster@${new URL(siteAddress()).hostname}`;

/** The OAI gateway that the static repository is registered with, once it is: OAI_GATEWAY. */
export const oaiGateway = (given = process.env['OAI_GATEWAY']): string | undefined => given;

/** The form for new issues at a git host, where contributions may be opened: SITE_ISSUES. Throws when it is no web address. */
export function issuesAddress(given = process.env['SITE_ISSUES']): string | undefined {
  if (given && !(URL.canParse(given) && /^https?:/.test(given))) {
    throw new Error(
      `Unexpected SITE_ISSUES \`${given}\`, expected the address of a form for new issues. Fix: write it as \`https://git.example.org/group/registry/issues/new\`, or leave it out.`,
    );
  }
  return given;
}
