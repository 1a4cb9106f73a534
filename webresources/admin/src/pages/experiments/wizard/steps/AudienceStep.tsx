import { Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AudienceView } from '../../../../api/schema';
import { useAudiences } from '../../../../api/useContent';
import { QueryResult } from '../../../../feedback/QueryResult';
import { FieldNotes } from '../FieldNotes';
import { useExperimentForm } from '../experimentForm';
import { PercentInput } from '../PercentInput';
import { anchorOf } from '../steps';
import { useFieldProps } from '../useFieldProps';
import { NamespaceFields } from './NamespaceFields';

/** The participants. */
export function AudienceStep() {
  return <QueryResult query={useAudiences()}>{({ audiences }) => <Fields audiences={audiences} />}</QueryResult>;
}

function Fields({ audiences }: { audiences: AudienceView[] }) {
  const { t } = useTranslation('experiments');
  const form = useExperimentForm();
  const field = useFieldProps();
  return (
    <Stack gap="md" align="flex-start">
      <NativeSelect
        {...field('audience')}
        label={t('audience')}
        description={t('audienceHint')}
        maw={460}
        w="100%"
        value={form.values.audience ?? ''}
        onChange={event => form.setValues({ audience: event.currentTarget.value || null })}
        data={[{ value: '', label: t('everybody') }, ...optionsOf(audiences, form.values.audience)]}
      />
      <FieldNotes field="audience" />
      <PercentInput
        {...field('coverage')}
        label={t('coverage')}
        description={t('coverageHint')}
        maw={460}
        onChange={share => form.setValues({ coverage: share ?? 0 })}
      />
      <FieldNotes field="coverage" />
      <Checkbox.Group {...form.getInputProps('segments')} label={t('segments')} description={t('segmentsHint')}>
        <Stack gap={6} mt={6} id={anchorOf('segments')} tabIndex={-1}>
          {optionsOf(audiences, ...form.values.segments).map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
          {audiences.length === 0 && <Text size="sm">{t('noAudiences')}</Text>}
        </Stack>
      </Checkbox.Group>
      <FieldNotes field="segments" withErrors />
      <NamespaceFields />
    </Stack>
  );
}

/** The audiences to choose from; one that is chosen and gone stays to be seen. */
function optionsOf(audiences: AudienceView[], ...chosen: (string | null | undefined)[]) {
  const gone = chosen.filter(name => name && audiences.every(each => each.name !== name)) as string[];
  return [
    ...audiences.map(({ name, title }) => ({ value: name, label: title })),
    ...gone.map(name => ({ value: name, label: name })),
  ];
}
