/** The script of a pack: the search of the site, on the pack's own data. The place is made first. */
import './pack-place.ts';
import '../registry-search.ts';
