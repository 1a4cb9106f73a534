import { Button, Fieldset, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAttributes } from '../audiences/useAudiences';
import { AnswerRow } from './AnswerRow';
import { AttributeRow } from './AttributeRow';
import type { PersonaValues } from './persona';

const VISITS = 'profile.sessions';

interface Props {
  values: PersonaValues;
  onChange: (changes: Partial<PersonaValues>) => void;
}

/** Stage, behaviour and answers of a persona. */
export function HistoryFields({ values, onChange }: Props) {
  const { t } = useTranslation('preview');
  const attributes = useAttributes().data ?? [];
  const known = attributes.filter(({ path, kind }) => path.startsWith('profile.') && kind === 'number');
  const stages = attributes.find(({ path }) => path === 'profile.stage')?.values ?? [];
  const questions = attributes.find(({ path }) => path === 'declared')?.names ?? [];
  return (
    <Fieldset legend={t('history')}>
      <Stack gap="sm">
        <NativeSelect
          label={t('stage')}
          description={t('stageHint')}
          maw={300}
          value={values.stage}
          onChange={event => onChange({ stage: event.currentTarget.value })}
          data={[{ value: '', label: t('stageFollows') }, ...offered(stages, values.stage).map(each => ({ value: each, label: t(`stageOf.${each}`) }))]}
        />
        <Text size="sm" c="dimmed">
          {t('historyHint')}
        </Text>
        {values.attributes.map((row, at) => (
          <AttributeRow
            key={at}
            row={row}
            attributes={known}
            onChange={changed => onChange({ attributes: replaced(values.attributes, at, changed) })}
            onRemove={() => onChange({ attributes: without(values.attributes, at) })}
          />
        ))}
        {values.answers.map((row, at) => (
          <AnswerRow
            key={at}
            row={row}
            questions={questions}
            onChange={changed => onChange({ answers: replaced(values.answers, at, changed) })}
            onRemove={() => onChange({ answers: without(values.answers, at) })}
          />
        ))}
        <Group gap="xs">
          <Button
            size="xs"
            variant="light"
            onClick={() => onChange({ attributes: [...values.attributes, { path: VISITS, value: 1 }] })}
          >
            {t('addAttribute')}
          </Button>
          <Button
            size="xs"
            variant="light"
            onClick={() => onChange({ answers: [...values.answers, { question: '', values: [] }] })}
          >
            {t('addAnswer')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

/** The stages that a visitor can have; the chosen one while they are loaded. */
function offered(stages: string[], chosen: string): string[] {
  return [...new Set([...stages, chosen])].filter(each => each !== '');
}

function replaced<T>(rows: T[], at: number, row: T): T[] {
  return rows.map((each, place) => (place === at ? row : each));
}

function without<T>(rows: T[], at: number): T[] {
  return rows.filter((_, place) => place !== at);
}
