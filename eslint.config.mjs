import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { walls } from './eslint.walls.mjs';

export default defineConfig(
  {
    ignores: [
      'dist*/',
      'node_modules/',
      '.astro/',
      'test/bench/peers/',
      'test/bench/node_modules/',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      // zod's parts are `any`: asserting their type is what keeps them from spreading.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
  },
  { files: ['*.mjs'], languageOptions: { globals: { process: 'readonly' } } },
  // A list, not a program: a key a line.
  { files: ['src/registry/string-keys.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.astro'], rules: { 'max-lines': ['error', { max: 300 }] } },
  { files: ['scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
  ...walls,
);
