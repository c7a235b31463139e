/**
 * Where the web editor keeps its files, from the environment of the build. Without settings it works on a local copy of
 * the registry's repository: Sveltia CMS offers that on localhost whatever the host, but wants one to be named.
 */

/** The hosts that Sveltia CMS can save to. */
const hosts = ['github', 'gitlab', 'gitea'] as const;

/** Settings that are handed to the editor as they are, and the variables they come from. */
const settings = {
  repo: 'EDITOR_REPO',
  branch: 'EDITOR_BRANCH',
  base_url: 'EDITOR_BASE_URL',
  api_root: 'EDITOR_API_ROOT',
  auth_type: 'EDITOR_AUTH_TYPE',
  app_id: 'EDITOR_APP_ID',
} as const;

/** Addresses that the API of a host is at, where it is not one's own. */
const apis: Readonly<Record<string, readonly string[]>> = {
  github: ['https://api.github.com', 'https://raw.githubusercontent.com'],
  gitlab: ['https://gitlab.com'],
  gitea: ['https://gitea.com'],
};

/** The backend as the editor's configuration writes it. Throws for a host that there is none of. */
export function editorBackend(
  environment: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const name = environment['EDITOR_BACKEND'] ?? 'github';
  if (!(hosts as readonly string[]).includes(name)) {
    throw new Error(`Unexpected EDITOR_BACKEND \`${name}\`, expected one of ${hosts.join(', ')}.`);
  }
  const given = Object.entries(settings).flatMap(([key, variable]) => {
    const value = environment[variable];
    return value ? [[key, value]] : [];
  });
  const chosen = Object.fromEntries(given) as Record<string, string>;
  return { name, repo: 'owner/registry', branch: 'main', ...chosen };
}

/** The addresses the editor may talk to: none but its own, and those of the host it saves to. */
export function editorHosts(environment: NodeJS.ProcessEnv = process.env): string[] {
  const name = environment['EDITOR_BACKEND'];
  if (!name) return [];
  const own = ['EDITOR_BASE_URL', 'EDITOR_API_ROOT'].flatMap((variable) => {
    const value = environment[variable];
    return value ? [new URL(value).origin] : [];
  });
  return [...new Set([...(apis[name] ?? []), ...own])];
}
