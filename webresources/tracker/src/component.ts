const COMMENT = 8;

/**
 * The id of the innermost personalized component around an element: of an ancestor with `data-p13n-component`, or of
 * the comments `<!-- p13n component="…" … -->` and `<!-- /p13n -->` between which it or an ancestor stands. Ids
 * of content are letters, digits and hyphens.
 */
export function componentOf(element: Element): string | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const id = at.getAttribute('data-p13n-component') || commentedBefore(at);
    if (id) {
      return id;
    }
  }
  return undefined;
}

/** The component that was opened, and not closed, by the comments in front of a node. */
function commentedBefore(node: Node): string | undefined {
  let closed = 0;
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    const mark = before.nodeType === COMMENT && /^ (\/?)p13n (?:component="([^"]*))?/.exec(before.nodeValue!);
    if (mark && mark[1]) {
      closed++;
    } else if (mark && !closed--) {
      return mark[2]!.replace(/&#45;/g, '-'); // as hyphens are written in comments
    }
  }
  return undefined;
}
