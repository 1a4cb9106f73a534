import { useTranslation } from 'react-i18next';
import type { ExperimentForm } from '../../../api/experiments';
import { useAudiences, useGoals } from '../../../api/useContent';
import { nameOf } from '../../../components/matching';
import { useComponents } from '../../../components/useComponents';
import { Facts } from '../../../show/Facts';
import { Panel } from '../../../show/Panel';
import { Time } from '../../../show/Time';
import { useNumbers } from '../../../show/useNumbers';

interface Props {
  form: ExperimentForm;
  title: string;
  /** Of the heading; 3 inside of another part. */
  level?: 2 | 3;
}

/** All settings of an experiment in words. */
export function PlanFacts({ form, title, level }: Props) {
  const { t } = useTranslation('experiments');
  const numbers = useNumbers();
  const goals = useGoals().data ?? [];
  const audiences = useAudiences().data?.audiences ?? [];
  const component = useComponents().data?.components.find(each => each.id === form.component);
  const goal = (name: string) => goals.find(each => each.name === name)?.title ?? name;
  const audience = (name: string) => audiences.find(each => each.name === name)?.title ?? name;
  return (
    <Panel title={title} level={level}>
      <Facts
        of={[
          [t('hypothesis'), form.hypothesis || undefined],
          [t('owner'), form.owner || undefined],
          [
            t('component'),
            component === undefined
              ? form.component
              : `${nameOf(component)} – ${component.page.title || component.page.path}`,
          ],
          [t('variations'), form.variations.map(variationText).join(', ')],
          [t('audience'), form.audience ? audience(form.audience) : t('everybody')],
          [t('coverage'), numbers.share(form.coverage, 0)],
          [t('namespace'), form.namespace == null ? undefined : namespaceText(form.namespace)],
          [t('primary'), form.primary === '' ? undefined : goal(form.primary)],
          [t('secondaries'), form.secondaries.length === 0 ? undefined : form.secondaries.map(goal).join(', ')],
          [t('guardrails'), form.guardrails.length === 0 ? undefined : form.guardrails.map(guardrailText).join('; ')],
          [t('start'), form.start == null ? t('startAtOnce') : <Time of={form.start} />],
          [t('end'), form.end == null ? undefined : <Time of={form.end} />],
          [t('rampDays'), t('days', { count: form.rampDays })],
          [t('minimumWeeks'), t('weeks', { count: form.minimumWeeks })],
          [t('mode'), t(`modes.${form.mode}`)],
          [t('minimumLift'), numbers.lift(form.minimumLift)],
          [t('margin'), numbers.share(form.margin)],
          [t('plannedVisitors'), form.plannedVisitors == null ? undefined : numbers.count(form.plannedVisitors)],
          [t('segments'), form.segments.length === 0 ? undefined : form.segments.map(audience).join(', ')],
          [t('acceptHopeless'), form.acceptHopeless ? t('yes') : undefined],
        ]}
      />
    </Panel>
  );

  function variationText({ variant, weight }: { variant: string; weight: number }): string {
    return `${variant === 'default' ? t('control') : variant} ${numbers.share(weight)}`;
  }

  function namespaceText({ name, from, to }: { name: string; from: number; to: number }): string {
    return `${name}: ${numbers.share(from, 0)} … ${numbers.share(to, 0)}`;
  }

  function guardrailText(each: ExperimentForm['guardrails'][number]): string {
    const tolerance = numbers.share(each.tolerance);
    return t(each.stops ? 'guardrailStops' : 'guardrailWarns', { goal: goal(each.goal), tolerance });
  }
}
