/** The settings a build takes from its environment: where the site is published, and who answers for it. */

/** The public address, with a slash at its end: SITE_URL. */
export const siteAddress = (given = process.env['SITE_URL']): string =>
  new URL(given ?? 'https://registry.example.org').href;

/** The address for letters about the site: SITE_CONTACT, else the mailbox that RFC 2142 reserves for it. */
export const contactAddress = (given = process.env['SITE_CONTACT']): string =>
  given ?? `webmaster@${new URL(siteAddress()).hostname}`;

/** The OAI gateway that the static repository is registered with, once it is: OAI_GATEWAY. */
export const oaiGateway = (given = process.env['OAI_GATEWAY']): string | undefined => given;
