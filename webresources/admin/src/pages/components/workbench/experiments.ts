import type { ExperimentView, WorkbenchView } from '../../../api/schema';
import type { EditedVariant } from './draft';

/** A variant of a running experiment that the form renames or removes. */
export interface LostVariant {
  experiment: string;
  title: string;
  variant: string;
}

/** The variants that running experiments show and that would be gone under their name after a save. */
export function lostVariants(base: WorkbenchView, variants: EditedVariant[], experiments: ExperimentView[]): LostVariant[] {
  const before = new Set(base.variants.map(({ form }) => form.name));
  const after = new Set(variants.map(({ form }) => form.name.trim()));
  return experiments.flatMap(({ summary, running }) =>
    (running?.component === base.place.id ? running.variations : [])
      .filter(({ variant }) => before.has(variant) && !after.has(variant))
      .map(({ variant }) => ({ experiment: summary.name, title: summary.title, variant })),
  );
}
