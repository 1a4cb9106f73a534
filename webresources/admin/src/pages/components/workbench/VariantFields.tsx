import { Button, Group, NativeSelect, Stack, Text, TextInput, Textarea, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariantForm, WorkbenchField, WorkbenchView } from '../../../api/schema';
import { useAudiences } from '../../../api/useContent';
import { languageName } from '../../../ui/languages';
import { LabelledSegments } from '../../../ui/LabelledSegments';
import { instantOf, localOf } from '../../../ui/localTime';
import { AudienceDialog } from './AudienceDialog';
import { textOf, untranslated } from './draft';
import { useFocusedField } from './useFocusedField';

const ORIGINS = ['human', 'ai-assisted', 'ai'] as const;

interface Props {
  view: WorkbenchView;
  variant: VariantForm;
  mayChange: boolean;
  /** The value and the language that a link leads to. */
  start?: { field: string | null; language: string | null };
  onChange: (variant: VariantForm) => void;
}

/** Name, audience, schedule, origin and texts of one variant. The original stands behind each empty field. */
export function VariantFields({ view, variant, mayChange, start, onChange }: Props) {
  const { t, i18n } = useTranslation('workbench');
  const audiences = useAudiences().data?.audiences ?? [];
  const [language, setLanguage] = useState(view.languages.find(each => each === start?.language) ?? view.languages[0]!);
  const [isBuilding, building] = useDisclosure(false);
  const { targeting } = variant;
  const missing = untranslated(variant, view, language);
  const width = { maw: 460, w: '100%', readOnly: !mayChange };
  const focused = useFocusedField(start?.field ?? null);
  return (
    <Stack gap="md">
      <TextInput
        {...width}
        ref={focused('name')}
        label={t('name')}
        description={t('nameHint')}
        required
        maxLength={64}
        value={variant.name}
        onChange={event => onChange({ ...variant, name: event.currentTarget.value })}
      />
      <NativeSelect
        maw={460}
        w="100%"
        label={t('audience')}
        ref={focused('audience')}
        description={t('audienceHint')}
        disabled={!mayChange}
        value={targeting.audience}
        onChange={event => target({ audience: event.currentTarget.value })}
        data={[{ value: '', label: t('nobody') }, ...options()]}
      />
      <Group>
        <Button size="xs" variant="light" disabled={!mayChange} onClick={building.open}>
          {t('newAudience')}
        </Button>
      </Group>
      <AudienceDialog
        isOpen={isBuilding}
        close={building.close}
        onCreated={audience => {
          building.close();
          target({ audience });
        }}
      />
      <Group gap="md" align="flex-start">
        <TextInput
          {...width}
          maw={222}
          type="datetime-local"
          label={t('from')}
          value={localOf(targeting.from)}
          onChange={event => target({ from: instantOf(event.currentTarget.value) })}
        />
        <TextInput
          {...width}
          maw={222}
          type="datetime-local"
          label={t('until')}
          ref={focused('until')}
          value={localOf(targeting.until)}
          onChange={event => target({ until: instantOf(event.currentTarget.value) })}
        />
      </Group>
      <NativeSelect
        maw={460}
        w="100%"
        label={t('origin')}
        description={t('originHint')}
        disabled={!mayChange}
        value={variant.origin}
        onChange={event => onChange({ ...variant, origin: event.currentTarget.value as VariantForm['origin'] })}
        data={ORIGINS.map(each => ({ value: each, label: t(`originOf.${each}`) }))}
      />
      <Title order={3}>{t('texts')}</Title>
      {view.languages.length > 1 && (
        <LabelledSegments
          label={t('language')}
          value={language}
          onChange={setLanguage}
          options={view.languages.map(each => ({ value: each, label: languageLabel(each) }))}
        />
      )}
      {missing.length > 0 && (
        <Text size="sm" role="status">
          {t('missing', { fields: missing.map(labelOf).join(', '), language: languageName(language, i18n.language) })}
        </Text>
      )}
      {view.fields.map(field => (
        <Textarea
          {...width}
          maw={760}
          key={`${field.name} ${language}`}
          label={labelOf(field.name)}
          ref={focused(field.name)}
          lang={language}
          autosize
          minRows={1}
          maxRows={12}
          placeholder={originalOf(field)}
          value={textOf(variant, field.name, language)}
          onChange={event => write(field.name, event.currentTarget.value)}
        />
      ))}
    </Stack>
  );

  function target(change: Partial<VariantForm['targeting']>): void {
    onChange({ ...variant, targeting: { ...targeting, ...change } });
  }

  function write(field: string, text: string): void {
    onChange({ ...variant, fields: { ...variant.fields, [field]: { ...variant.fields[field], [language]: text } } });
  }

  function languageLabel(each: string): string {
    const name = languageName(each, i18n.language);
    const count = untranslated(variant, view, each).length;
    return count === 0 ? name : t('languageMissing', { language: name, count });
  }

  function labelOf(field: string): string {
    return t(`field.${field}`, { defaultValue: field });
  }

  /** A visitor in this language sees the original in it, else in the default language. */
  function originalOf({ original }: WorkbenchField): string {
    return original[language] ?? original[view.languages[0]!] ?? '';
  }

  /** One that is chosen and gone stays to be seen. */
  function options() {
    const known = audiences.map(({ name, title }) => ({ value: name, label: title }));
    const isGone = targeting.audience !== '' && known.every(({ value }) => value !== targeting.audience);
    return isGone ? [...known, { value: targeting.audience, label: targeting.audience }] : known;
  }
}
