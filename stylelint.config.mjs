export default {
  extends: ['stylelint-config-standard'],
  plugins: ['stylelint-plugin-logical-css'],
  overrides: [{ files: ['**/*.astro'], customSyntax: 'postcss-html' }],
  rules: {
    'logical-css/require-logical-properties': true,
    'logical-css/require-logical-keywords': true,
    'no-descending-specificity': null,
  },
};
