import type { ExperimentDraft } from '../../../api/schema';
import { DescriptionList } from '../../../ui/DescriptionList';
import { Panel } from '../../../ui/Panel';
import { usePlanFacts } from '../usePlanFacts';

interface Props {
  form: ExperimentDraft;
  title: string;
  /** Of the heading; 3 inside of another part. */
  level?: 2 | 3;
}

/** All settings of an experiment, as text. */
export function PlanFacts({ form, title, level }: Props) {
  const { factsOf } = usePlanFacts();
  return (
    <Panel title={title} level={level}>
      <DescriptionList of={factsOf(form)} />
    </Panel>
  );
}
