/** Vite's part in the preview of `npm run dev`: when a file of content/ changes, pages are made anew and browsers reload. */
import { resolve } from 'node:path';
import type { DevEnvironment, Plugin, RunnableDevEnvironment, ViteDevServer } from 'vite';
import { contentRoot } from '#corpus/read.ts';
import { liveSources } from './live-sources.ts';

/** The module that all pages have the registry from. */
const registryModule = resolve('src/site/registry.ts');

/** The plugin; a build does not use it. */
export const livePreview: Plugin = {
  name: 'registry-live-preview',
  apply: 'serve',
  configureServer(server) {
    server.watcher.add(resolve(contentRoot()));
    server.watcher.on('all', (_event, path) => {
      if (liveSources()?.update(path)) renew(server);
    });
  },
};

/** Forgets the registry and everything made from it, in each environment that renders pages. */
function renew(server: ViteDevServer): void {
  const now = Date.now();
  for (const environment of Object.values(server.environments)) {
    if (environment.name === 'client') continue;
    for (const module of environment.moduleGraph.getModulesByFile(registryModule) ?? [])
      environment.moduleGraph.invalidateModule(module, undefined, now, true);
    if (isRunnable(environment)) {
      const { evaluatedModules } = environment.runner;
      for (const module of evaluatedModules.getModulesByFile(registryModule) ?? [])
        evaluatedModules.invalidateModule(module);
    }
    environment.hot.send('astro:content-changed', {});
  }
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

/** Environments that run what they serve keep what they have run. */
const isRunnable = (environment: DevEnvironment): environment is RunnableDevEnvironment =>
  'runner' in environment;
