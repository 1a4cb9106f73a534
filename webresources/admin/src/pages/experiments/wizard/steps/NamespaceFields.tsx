import { Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldNotes } from '../FieldNotes';
import { useExperimentForm } from '../FormContext';
import { PercentInput } from '../PercentInput';
import { anchorOf } from '../steps';

const WHOLE = { name: '', from: 0, to: 1 };

/** Keeps experiments apart that must not share visitors. Rarely needed, so folded away. */
export function NamespaceFields() {
  const { t } = useTranslation('experiments');
  const { form, change } = useExperimentForm();
  const namespace = form.namespace ?? null;
  return (
    <details open={namespace !== null ? true : undefined}>
      <summary style={{ cursor: 'pointer', fontSize: '0.875rem' }}>{t('advanced')}</summary>
      <Stack gap="xs" mt="sm" id={anchorOf('namespace')} tabIndex={-1}>
        <Checkbox
          label={t('namespaceUse')}
          description={t('namespaceHint')}
          checked={namespace !== null}
          onChange={event => change({ namespace: event.currentTarget.checked ? WHOLE : null })}
        />
        {namespace !== null && (
          <Group gap="sm" align="flex-end">
            <TextInput
              label={t('namespaceName')}
              value={namespace.name}
              onChange={event => change({ namespace: { ...namespace, name: event.currentTarget.value } })}
            />
            <PercentInput
              label={t('namespaceFrom')}
              maw={120}
              share={namespace.from}
              onShare={from => change({ namespace: { ...namespace, from: from ?? 0 } })}
            />
            <PercentInput
              label={t('namespaceTo')}
              maw={120}
              share={namespace.to}
              onShare={to => change({ namespace: { ...namespace, to: to ?? 0 } })}
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
