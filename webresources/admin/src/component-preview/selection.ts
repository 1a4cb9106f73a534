/** As many as can be compared at a glance at first. */
const AT_FIRST = 4;

/** The component's own content and its variants, in their order. */
export function variantsOf(variants: { name: string }[]): string[] {
  return ['default', ...variants.map(({ name }) => name)];
}

/** The variants selected before the user's choice. */
export function initialSelection(all: string[], wanted: string[] | undefined): string[] {
  return wanted === undefined ? all.slice(0, AT_FIRST) : all.filter(name => wanted.includes(name));
}
