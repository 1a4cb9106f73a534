import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PurposeTextsView } from '../../../../api/schema';
import { ReadOnlyNote } from '../../../../feedback/ReadOnlyNote';
import { languageName } from '../../../../ui/languages';
import { LabelledSegments } from '../../../../ui/LabelledSegments';
import { Panel } from '../../../../ui/Panel';
import { MarkedChanges } from '../MarkedChanges';
import { NO_WORDS, PARTS, partOf, type Part, type Wordings } from './texts';

const LANGUAGE = /^[a-z]{2,3}$/;
const LIMITS: Record<Part, number> = { label: 200, description: 2_000, text: 20_000 };

interface Props {
  view: PurposeTextsView;
  wordings: Wordings;
  language: string;
  isReadOnly: boolean;
  onLanguage: (language: string) => void;
  onChange: (wordings: Wordings) => void;
}

/** The texts in one language, each with what changes for visitors below it. */
export function LanguagePanel({ view, wordings, language, isReadOnly, onLanguage, onChange }: Props) {
  const { t, i18n } = useTranslation('consent');
  const languages = Object.keys(wordings).sort();
  const inForce: Wordings = view.newest?.wordings ?? {};
  const version = view.newest?.version;
  return (
    <Panel
      title={t('texts.texts')}
      hint={version === undefined ? t('texts.firstVersion') : t('texts.comparedWith', { version })}
    >
      <Stack gap="md" maw={760}>
        <Group gap="md" align="flex-end">
          <LabelledSegments
            label={t('language', { ns: 'app' })}
            value={language}
            onChange={onLanguage}
            options={languages.map(code => ({ value: code, label: languageName(code, i18n.language) }))}
          />
          {!isReadOnly && <NewLanguage known={languages} onAdd={add} />}
        </Group>
        {PARTS.map(part => (
          <Stack key={part} gap={6}>
            <Field
              part={part}
              language={language}
              value={wordings[language]?.[part] ?? ''}
              isReadOnly={isReadOnly}
              onChange={text => onChange({ ...wordings, [language]: { ...(wordings[language] ?? NO_WORDS), [part]: text } })}
            />
            {partOf(inForce, language, part) !== partOf(wordings, language, part) && (
              <MarkedChanges
                title={t(`purpose.${part}`)}
                language={language}
                older={partOf(inForce, language, part)}
                newer={partOf(wordings, language, part)}
              />
            )}
          </Stack>
        ))}
        <ReadOnlyNote />
      </Stack>
    </Panel>
  );

  function add(code: string): void {
    onChange({ ...wordings, [code]: NO_WORDS });
    onLanguage(code);
  }
}

interface FieldProps {
  part: Part;
  language: string;
  value: string;
  isReadOnly: boolean;
  onChange: (text: string) => void;
}

function Field({ part, language, value, isReadOnly, onChange }: FieldProps) {
  const { t } = useTranslation('consent');
  const common = {
    label: t(`purpose.${part}`),
    description: t(`texts.hintOf.${part}`),
    lang: language,
    value,
    readOnly: isReadOnly,
    maxLength: LIMITS[part],
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return part === 'label' ? <TextInput {...common} /> : <Textarea {...common} autosize minRows={part === 'text' ? 4 : 2} />;
}

function NewLanguage({ known, onAdd }: { known: string[]; onAdd: (code: string) => void }) {
  const { t } = useTranslation('consent');
  const [code, setCode] = useState('');
  const isUsable = LANGUAGE.test(code) && !known.includes(code);
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={t('texts.newLanguage')}
        placeholder="fr"
        size="xs"
        w={140}
        maxLength={3}
        value={code}
        onChange={event => setCode(event.currentTarget.value.trim().toLowerCase())}
      />
      <Button
        size="xs"
        variant="default"
        disabled={!isUsable}
        onClick={() => {
          onAdd(code);
          setCode('');
        }}
      >
        {t('texts.addLanguage')}
      </Button>
    </Group>
  );
}
