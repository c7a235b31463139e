/** markdown-it as Eleventy brings it, with heading ids and the one component as a fence of colons. */
import markdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';

export const markdown = markdownIt({ html: true }).use(anchor, { tabIndex: false }).use(callouts);

/** `:::note` … `:::` becomes an aside, as `<Callout>` does with us. */
function callouts(md) {
  const callout = (state, first, last, silent) => {
    const line = (at) => state.src.slice(state.bMarks[at] + state.tShift[at], state.eMarks[at]);
    if (!line(first).startsWith(':::note')) return false;
    if (silent) return true;
    let end = first + 1;
    while (end < last && line(end) !== ':::') end++;
    state.push('callout_open', 'aside', 1).attrs = [['class', 'callout']];
    state.md.block.tokenize(state, first + 1, end);
    state.push('callout_close', 'aside', -1);
    state.line = end + 1;
    return true;
  };
  md.block.ruler.before('paragraph', 'callout', callout, { alt: ['paragraph'] });
}
