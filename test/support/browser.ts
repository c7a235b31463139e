/** The browser of the tests: the one that prints books. */
export { findBrowser, launchBrowser, type FoundBrowser } from '../../scripts/steps/browser.ts';
