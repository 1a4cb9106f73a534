import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExperimentDraft, Guard, Learning, Share } from '../../api/schema';
import { useAudiences, useGoals } from '../../api/useContent';
import { displayNameOf } from '../../component-preview/search';
import { useComponents } from '../../component-preview/useComponents';
import { Time } from '../../ui/Time';
import { useNumbers } from '../../ui/useNumbers';
import type { ReplacedValue } from '../../feedback/ReplacedTable';

/** A setting as text; the text of a setting without a value is undefined. */
export type PlanFact = [string, ReactNode];

/** Describes settings of experiments, and the differences between two plans. */
export function usePlanFacts() {
  const { t } = useTranslation('experiments');
  const numbers = useNumbers();
  const goals = useGoals().data ?? [];
  const audiences = useAudiences().data?.audiences ?? [];
  const components = useComponents().data?.components ?? [];
  return { factsOf, changesOf };

  function factsOf(form: ExperimentDraft): PlanFact[] {
    return [
      [t('hypothesis'), form.hypothesis || undefined],
      [t('owner'), form.owner || undefined],
      [t('component'), componentText(form.component)],
      [t('variations'), form.variations.map(form.learned == null ? variationText : nameOf).join(', ')],
      [t('learned'), form.learned == null ? undefined : learnedText(form.learned)],
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
    ];
  }

  /** The settings that one plan has otherwise than the other. */
  function changesOf(before: ExperimentDraft, after: ExperimentDraft): ReplacedValue[] {
    const old = factsOf(before);
    return factsOf(after)
      .map(([name, words], index) => ({ name, before: old[index]?.[1], after: words }))
      .filter(each => textOf(each.before) !== textOf(each.after));
  }

  function goal(name: string): string {
    return goals.find(each => each.name === name)?.title ?? name;
  }

  function audience(name: string): string {
    return audiences.find(each => each.name === name)?.title ?? name;
  }

  function componentText(id: string): string {
    const component = components.find(each => each.id === id);
    return component === undefined
      ? id
      : `${displayNameOf(component)} – ${component.page.title || component.page.path}`;
  }

  function nameOf({ variant }: Share): string {
    return variant === 'default' ? t('control') : variant;
  }

  function variationText(share: Share): string {
    return `${nameOf(share)} ${numbers.share(share.weight)}`;
  }

  function learnedText({ rules, uniform, halfLifeDays, topics }: Learning): string {
    const facts = t('learnedFacts', {
      rules: numbers.share(rules, 0),
      uniform: numbers.share(uniform, 0),
      days: t('days', { count: halfLifeDays }),
    });
    return topics.length === 0 ? facts : `${facts}; ${t('learnedTopics')}: ${topics.join(', ')}`;
  }

  function namespaceText({ name, from, to }: { name: string; from: number; to: number }): string {
    return `${name}: ${numbers.share(from, 0)} … ${numbers.share(to, 0)}`;
  }

  function guardrailText(each: Guard): string {
    const tolerance = numbers.share(each.tolerance);
    return t(each.stops ? 'guardrailStops' : 'guardrailWarns', { goal: goal(each.goal), tolerance });
  }
}

/** Words as they are; of a moment the moment itself. */
function textOf(words: ReactNode): string {
  const moment = (words as { props?: { of?: string } } | undefined)?.props?.of;
  return moment === undefined ? String(words) : String(Date.parse(moment));
}
