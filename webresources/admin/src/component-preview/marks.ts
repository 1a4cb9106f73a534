const ELEMENT = 1;
const COMMENT = 8;
const MARK = /^ (\/?)p13n(?: component="([^"]*)" variant="([^"]*)"| |$)/;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** As much of a node of a page as is needed to find a component in it. */
export interface PageNode {
  nodeType: number;
  nodeValue: string | null;
  childNodes: ArrayLike<PageNode>;
  getAttribute?: (name: string) => string | null;
}

/**
 * The elements of a component that shows a variant: the one that carries its marks as attributes, or those between the
 * comments `<!-- p13n component="…" variant="…" -->` and `<!-- /p13n -->`. None when the page shows another variant, or
 * does not have the component.
 */
export function marked<N extends PageNode>(node: N, component: string, variant: string): N[] {
  const children = Array.from(node.childNodes) as N[];
  for (const [index, child] of children.entries()) {
    if (child.nodeType === ELEMENT) {
      const found = isMarked(child, component, variant) ? [child] : marked(child, component, variant);
      if (found.length > 0) {
        return found;
      }
    } else if (opens(child, component, variant)) {
      return untilClosed(children.slice(index + 1));
    }
  }
  return [];
}

function isMarked(node: PageNode, component: string, variant: string): boolean {
  return (
    node.getAttribute?.('data-p13n-component') === component && node.getAttribute('data-p13n-variant') === variant
  );
}

function opens(node: PageNode, component: string, variant: string): boolean {
  const [, closing, id, name] = markOf(node) ?? [];
  return closing === '' && id !== undefined && unescaped(id) === component && unescaped(name!) === variant;
}

/** Components inside of it have marks of their own. */
function untilClosed<N extends PageNode>(following: N[]): N[] {
  const inside: N[] = [];
  let open = 1;
  for (const node of following) {
    const mark = markOf(node);
    open += mark === null ? 0 : mark[1] === '' ? 1 : -1;
    if (open === 0) {
      break;
    }
    if (node.nodeType === ELEMENT) {
      inside.push(node);
    }
  }
  return inside;
}

function markOf(node: PageNode): RegExpExecArray | null {
  return node.nodeType === COMMENT ? MARK.exec(node.nodeValue ?? '') : null;
}

/** Browsers leave entities in comments as they are. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
    code === undefined ? (ENTITIES[name!] ?? whole) : String.fromCharCode(Number(code)),
  );
}
