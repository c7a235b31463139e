/** What the build tells the pages' scripts. */
interface ImportMetaEnv {
  /** Whether the site has a search server. Written as a constant, so that what it guards is left out of a site without. */
  readonly HAS_SEARCH_SERVER: boolean;
}
