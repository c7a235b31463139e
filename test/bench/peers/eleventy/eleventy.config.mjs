/**
 * Eleventy with markdown-it and JavaScript templates, both the quickest it offers: no Nunjucks, and Markdown files are not
 * run through a template language first. Less than our pages have: no validation, no bundled styles or scripts, no
 * content security policy, no lists or term pages, no glossary marks (furniture.mjs says what else).
 */
import { markdown } from './markdown.mjs';

export default function configure(config) {
  config.setLibrary('md', markdown);
  config.setQuietMode(true);
  return { dir: { output: '_site' }, markdownTemplateEngine: false };
}
