import { Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComponentView } from '../../../../api/schema';
import { ComponentPicker } from '../../../../component-preview/ComponentPicker';
import { displayNameOf } from '../../../../component-preview/search';
import { FieldNotes } from '../FieldNotes';
import { useExperimentForm } from '../FormContext';
import { anchorOf } from '../steps';
import { useFieldProps } from '../useFieldProps';
import { CONTROL, evenly } from '../weights';

/** What is tested, and why. */
export function ComponentStep() {
  const { t } = useTranslation('experiments');
  const { form, change } = useExperimentForm();
  const field = useFieldProps();
  return (
    <Stack gap="md">
      <Stack gap="xs" id={anchorOf('component')} tabIndex={-1}>
        <ComponentPicker label={t('componentTested')} value={form.component || undefined} onChange={choose} />
        <FieldNotes field="component" withErrors />
      </Stack>
      <Title order={3}>{t('about')}</Title>
      <TextInput
        {...field('title')}
        label={t('name')}
        description={t('nameHint')}
        maw={560}
        value={form.title}
        onChange={event => change({ title: event.currentTarget.value })}
      />
      <FieldNotes field="name" withErrors />
      <Textarea
        {...field('hypothesis')}
        label={t('hypothesis')}
        description={t('hypothesisHint')}
        maw={760}
        autosize
        minRows={2}
        value={form.hypothesis}
        onChange={event => change({ hypothesis: event.currentTarget.value })}
      />
      <FieldNotes field="hypothesis" />
      <TextInput
        {...field('owner')}
        label={t('owner')}
        description={t('ownerHint')}
        maw={360}
        value={form.owner}
        onChange={event => change({ owner: event.currentTarget.value })}
      />
      <FieldNotes field="owner" />
    </Stack>
  );

  /** Another component has other variants, so all of its own take part at first. */
  function choose(component: ComponentView): void {
    if (component.id === form.component) {
      return;
    }
    const variants = [CONTROL, ...component.variants.map(each => each.name)];
    const variations = evenly(variants.map(variant => ({ variant, weight: 0 })));
    const title = form.title === '' ? t('titleFor', { component: displayNameOf(component) }) : form.title;
    change({ component: component.id, variations, title });
  }
}
