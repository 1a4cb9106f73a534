import { Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldNotes } from '../FieldNotes';
import { useExperimentForm } from '../experimentForm';
import { PercentInput } from '../PercentInput';
import { anchorOf } from '../steps';

const WHOLE = { name: '', from: 0, to: 1 };

/** Keeps experiments apart that must not share visitors. Rarely needed, so folded away. */
export function NamespaceFields() {
  const { t } = useTranslation('experiments');
  const form = useExperimentForm();
  const namespace = form.values.namespace ?? null;
  return (
    <details open={namespace !== null ? true : undefined}>
      <summary style={{ cursor: 'pointer', fontSize: '0.875rem' }}>{t('advanced')}</summary>
      <Stack gap="xs" mt="sm" id={anchorOf('namespace')} tabIndex={-1}>
        <Checkbox
          label={t('namespaceUse')}
          description={t('namespaceHint')}
          checked={namespace !== null}
          onChange={event => form.setFieldValue('namespace', event.currentTarget.checked ? WHOLE : null)}
        />
        {namespace !== null && (
          <Group gap="sm" align="flex-end">
            <TextInput
              label={t('namespaceName')}
              {...form.getInputProps('namespace.name')}
            />
            <PercentInput
              label={t('namespaceFrom')}
              maw={120}
              value={namespace.from}
              onChange={from => form.setFieldValue('namespace.from', from ?? 0)}
            />
            <PercentInput
              label={t('namespaceTo')}
              maw={120}
              value={namespace.to}
              onChange={to => form.setFieldValue('namespace.to', to ?? 0)}
            />
          </Group>
        )}
        {namespace !== null && (
          <Text size="sm" c="dimmed">
            {t('namespaceExample')}
          </Text>
        )}
        <FieldNotes field="namespace" withErrors />
      </Stack>
    </details>
  );
}
