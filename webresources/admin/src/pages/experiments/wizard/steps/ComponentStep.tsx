import { Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComponentView } from '../../../../api/schema';
import { ComponentPicker } from '../../../../component-preview/ComponentPicker';
import { displayNameOf } from '../../../../component-preview/search';
import { FieldNotes } from '../FieldNotes';
import { useExperimentForm } from '../experimentForm';
import { anchorOf } from '../steps';
import { useFieldProps } from '../useFieldProps';
import { CONTROL, evenly } from '../weights';

/** The tested component and the hypothesis. */
export function ComponentStep() {
  const { t } = useTranslation('experiments');
  const form = useExperimentForm();
  const field = useFieldProps();
  return (
    <Stack gap="md">
      <Stack gap="xs" id={anchorOf('component')} tabIndex={-1}>
        <ComponentPicker label={t('componentTested')} value={form.values.component || undefined} onChange={choose} />
        <FieldNotes field="component" withErrors />
      </Stack>
      <Title order={3}>{t('about')}</Title>
      <TextInput
        {...field('title')}
        label={t('name')}
        description={t('nameHint')}
        maw={560}
      />
      <FieldNotes field="name" withErrors />
      <Textarea
        {...field('hypothesis')}
        label={t('hypothesis')}
        description={t('hypothesisHint')}
        maw={760}
        autosize
        minRows={2}
      />
      <FieldNotes field="hypothesis" />
      <TextInput
        {...field('owner')}
        label={t('owner')}
        description={t('ownerHint')}
        maw={360}
      />
      <FieldNotes field="owner" />
    </Stack>
  );

  /** Another component has other variants, so all of its own take part at first. */
  function choose(component: ComponentView): void {
    if (component.id === form.values.component) {
      return;
    }
    const variants = [CONTROL, ...component.variants.map(each => each.name)];
    const variations = evenly(variants.map(variant => ({ variant, weight: 0 })));
    const title = form.values.title === '' ? t('titleFor', { component: displayNameOf(component) }) : form.values.title;
    form.setValues({ component: component.id, variations, title });
  }
}
