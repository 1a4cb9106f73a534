import { Button, Fieldset, Group, NativeSelect, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAttributes } from '../audiences/useAudiences';
import { AttributeRow } from './AttributeRow';
import type { AnswerValue, PersonaValues } from './persona';
import styles from './PersonaFields.module.css';

const STAGES = ['new', 'engaged', 'customer', 'lapsing', 'lost'];
const VISITS = 'profile.sessions';

interface Props {
  values: PersonaValues;
  onChange: (changes: Partial<PersonaValues>) => void;
}

/** Stage, behaviour and answers of a persona. */
export function HistoryFields({ values, onChange }: Props) {
  const { t } = useTranslation('preview');
  const known = (useAttributes().data ?? []).filter(({ path, kind }) => path.startsWith('profile.') && kind === 'number');
  return (
    <Fieldset legend={t('history')}>
      <Stack gap="sm">
        <NativeSelect
          label={t('stage')}
          description={t('stageHint')}
          maw={300}
          value={values.stage}
          onChange={event => onChange({ stage: event.currentTarget.value })}
          data={[{ value: '', label: t('stageFollows') }, ...STAGES.map(each => ({ value: each, label: t(`stageOf.${each}`) }))]}
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

function AnswerRow({ row, onChange, onRemove }: { row: AnswerValue; onChange: (row: AnswerValue) => void; onRemove: () => void }) {
  const { t } = useTranslation('preview');
  return (
    <div className={styles.row} role="group" aria-label={t('answerTo', { question: row.question })}>
      <TextInput
        label={t('question')}
        value={row.question}
        onChange={event => onChange({ ...row, question: event.currentTarget.value })}
      />
      <TagsInput
        label={t('answers')}
        placeholder={t('valuesHint', { ns: 'audiences' })}
        value={row.values}
        onChange={values => onChange({ ...row, values })}
        acceptValueOnBlur
      />
      <Button variant="default" aria-label={t('removeRow', { row: row.question })} onClick={onRemove}>
        {t('removeIt')}
      </Button>
    </div>
  );
}

function replaced<T>(rows: T[], at: number, row: T): T[] {
  return rows.map((each, place) => (place === at ? row : each));
}

function without<T>(rows: T[], at: number): T[] {
  return rows.filter((_, place) => place !== at);
}
