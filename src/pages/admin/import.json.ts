/** What the import of Word files knows of the registry, in all languages: `/admin/import.json`. */
import type { APIRoute } from 'astro';
import { importWords } from '#authoring/import-words.ts';
import { registry } from '#site/registry.ts';

export const GET: APIRoute = () => Response.json(importWords(registry));
