import { Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { PersonaView } from '../../api/schema';
import { useChange } from '../../api/useChange';
import { ChangeButton } from '../../feedback/ChangeButton';
import { ErrorAlert } from '../../feedback/ErrorAlert';
import { LeaveGuard } from '../../feedback/LeaveGuard';
import { Panel } from '../../ui/Panel';
import { slugOf } from '../../ui/slug';
import { ConsentFields } from './ConsentFields';
import { FORMATTED, isAnswer, isDescribable, isFormatted } from './formats';
import { HistoryFields } from './HistoryFields';
import { blankPersona, isSame, stateOf, valuesOf, type PersonaValues } from './persona';
import type { EditedPersona, PersonaChange } from './PersonaPreview';
import { RemovePersona } from './RemovePersona';
import { RequestFields } from './RequestFields';

const MOST_LETTERS = 200;

interface Props {
  edited: EditedPersona;
  stored: PersonaView[];
  onChange: (values: PersonaValues) => void;
  /** Closes the form, after a change or without one. */
  onClose: (changed?: PersonaChange) => void;
}

/**
 * The form of a persona. Changes are previewed while they are typed, once a visitor can have
 * them, and stored with a save.
 */
export function PersonaEditor({ edited: { of, values: initialValues }, stored, onChange, onClose }: Props) {
  const { t } = useTranslation('preview');
  const form = useForm<PersonaValues>({
    initialValues,
    validate: {
      title: title => (title.trim() === '' || title.trim().length > MOST_LETTERS ? t('titleWrong') : null),
      country: country => (isFormatted('country', country) ? null : t('wrong.country')),
      region: region => (isFormatted('region', region) ? null : t('wrong.region')),
      language: language => (isFormatted('language', language) ? null : t('wrong.language')),
      answers: answers => (answers.every(isAnswer) ? null : t('wrong.answer')),
    },
    validateInputOnBlur: FORMATTED,
    onValuesChange: changed => isDescribable(changed) && onChange(changed),
  });
  const saving = useChange('/personas');
  const { values } = form;
  const isDirty = !isSame(values, of === null ? blankPersona() : valuesOf(of));
  const set = (changes: Partial<PersonaValues>) => form.setValues(changes);
  return (
    <Panel title={of === null ? t('new') : t('editOf', { persona: of.title })} hint={t('editHint')}>
      <form noValidate onSubmit={event => event.preventDefault()}>
        <Stack gap="lg">
          <Stack gap="sm" maw={620}>
            <TextInput {...form.getInputProps('title')} label={t('titleLabel')} required />
            <Textarea {...form.getInputProps('description')} label={t('description')} autosize minRows={2} />
          </Stack>
          <RequestFields form={form} />
          <HistoryFields values={values} onChange={set} />
          <ConsentFields values={values} onChange={set} />
          {saving.isError && <ErrorAlert error={saving.error} />}
          <Group gap="sm">
            <ChangeButton loading={saving.isPending} disabled={!isDirty} onClick={() => form.onSubmit(save)()}>
              {t('save')}
            </ChangeButton>
            <Button variant="default" disabled={saving.isPending} onClick={() => onClose()}>
              {isDirty ? t('discard') : t('close')}
            </Button>
            {of !== null && <RemovePersona of={of} onRemoved={() => onClose(changed('removed', of.name, of.title))} />}
            <Text size="sm" c="dimmed" role="status">
              {isDirty ? t('unsaved') : t('unchanged')}
            </Text>
          </Group>
        </Stack>
      </form>
      <LeaveGuard isDirty={isDirty && !saving.isSuccess} destination={null} />
    </Panel>
  );

  function changed(kind: PersonaChange['kind'], name: string, title: string): PersonaChange {
    return { kind, name, sentence: t(`done.${kind}`, { persona: title }) };
  }

  function save(saved: PersonaValues): void {
    const { title, description } = saved;
    const name = of?.name ?? slugOf(title, stored.map(each => each.name), 'persona');
    saving.mutate(
      { name, title: title.trim(), description: description.trim(), state: stateOf(saved), isNew: of === null },
      { onSuccess: () => onClose(changed(of === null ? 'created' : 'changed', name, title.trim())) },
    );
  }
}
