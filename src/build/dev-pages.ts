/** Pages for those who work on the site: they exist while it is developed, and in no build. */
import type { AstroIntegration } from 'astro';

export const devPages: AstroIntegration = {
  name: 'dev-pages',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev') return;
      injectRoute({
        pattern: '/[locale]/dev/components',
        // Astro makes no route of its own of a folder that begins with an underscore.
        entrypoint: new URL('../pages/_dev/components.astro', import.meta.url),
      });
    },
  },
};
