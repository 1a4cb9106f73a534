import type { ComponentView, MatrixRow, PersonaMatrix } from '../../api/schema';
import { variantsOf } from '../../component-preview/selection';

export type Level = MatrixRow['level'];

/** How a variant is seen: at which levels of consent by each persona, and by how many in all. */
export interface VariantRow {
  variant: string;
  /** The levels of consent at which it is shown, by persona. */
  levels: Map<string, Level[]>;
  /** The number of cases, which are personas at levels. */
  count: number;
  reach: 'nobody' | 'some' | 'everybody';
}

/** A persona of the matrix. */
export interface MatrixPersona {
  name: string;
  title: string;
}

/** The personas of the matrix in their order, each once. */
export function personasOf({ rows }: PersonaMatrix): MatrixPersona[] {
  const titles = new Map(rows.map(({ persona, title }) => [persona, title]));
  return [...titles].map(([name, title]) => ({ name, title }));
}

/** The original and each variant of a component, with the personas who see it. */
export function variantRows({ id, variants }: Pick<ComponentView, 'id' | 'variants'>, { rows }: PersonaMatrix): VariantRow[] {
  return variantsOf(variants).map(variant => {
    const seen = rows.filter(({ cells }) => cells.some(cell => cell.component === id && cell.variant === variant));
    const levels = new Map<string, Level[]>();
    seen.forEach(({ persona, level }) => levels.set(persona, [...(levels.get(persona) ?? []), level]));
    const reach = seen.length === 0 ? 'nobody' : seen.length === rows.length ? 'everybody' : 'some';
    return { variant, levels, count: seen.length, reach };
  });
}
