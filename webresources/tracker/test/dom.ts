/** As much of a document's tree as the tracker looks at. */
export class FakeNode {
  parentElement: FakeElement | null = null;

  constructor(
    readonly nodeType: number,
    readonly nodeValue: string | null,
  ) {}

  get previousSibling(): FakeNode | null {
    const siblings = this.parentElement?.childNodes ?? [];
    return siblings[siblings.indexOf(this) - 1] ?? null;
  }
}

export class FakeElement extends FakeNode {
  rect = { top: 0, bottom: 0 };

  constructor(
    readonly tag: string,
    readonly attributes: Record<string, string>,
    readonly childNodes: FakeNode[],
  ) {
    super(1, null);
    childNodes.forEach(child => (child.parentElement = this));
  }

  get id(): string {
    return this.attributes.id ?? '';
  }

  get pathname(): string | undefined {
    return this.tag === 'a' ? new URL(this.attributes.href ?? '', 'https://shop.example/').pathname : undefined;
  }

  get textContent(): string {
    return this.childNodes
      .map(child => (child instanceof FakeElement ? child.textContent : child.nodeType === 3 ? child.nodeValue : ''))
      .join('');
  }

  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }

  getBoundingClientRect(): { top: number; bottom: number } {
    return this.rect;
  }

  closest(selectors: string): FakeElement | null {
    return this.matches(selectors) ? this : (this.parentElement?.closest(selectors) ?? null);
  }

  querySelectorAll(selectors: string): FakeElement[] {
    return this.childNodes
      .filter(child => child instanceof FakeElement)
      .flatMap(child => [...(child.matches(selectors) ? [child] : []), ...child.querySelectorAll(selectors)]);
  }

  /** Knows tags, classes, `[name]` and `[name=value]`, joined by commas. */
  private matches(selectors: string): boolean {
    return selectors.split(',').some(selector => {
      if (selector.startsWith('.')) {
        return (this.getAttribute('class') ?? '').split(' ').includes(selector.slice(1));
      }
      const [, name, value] = /^\[([\w-]+)(?:=([\w-]+))?\]$/.exec(selector) ?? [];
      const found = name && this.getAttribute(name);
      return name ? found !== null && (value === undefined || found === value) : selector === this.tag;
    });
  }
}

export function element(
  tag: string,
  attributes: Record<string, string> = {},
  ...children: (FakeNode | string)[]
): FakeElement {
  return new FakeElement(
    tag,
    attributes,
    children.map(child => (typeof child === 'string' ? new FakeNode(3, child) : child)),
  );
}

export function comment(text: string): FakeNode {
  return new FakeNode(8, text);
}
