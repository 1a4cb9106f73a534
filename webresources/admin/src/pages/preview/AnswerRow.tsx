import { Button, TagsInput, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isWord } from './formats';
import type { AnswerValue } from './persona';
import styles from './PersonaFields.module.css';

const MOST_ANSWERS = 20;

interface Props {
  row: AnswerValue;
  /** The questions that audiences ask about. */
  questions: string[];
  onChange: (row: AnswerValue) => void;
  onRemove: () => void;
}

/** The answers of a persona to a question. Known questions are offered; others can be typed. */
export function AnswerRow({ row, questions, onChange, onRemove }: Props) {
  const { t } = useTranslation('preview');
  const known = useId();
  const question = row.question.trim();
  return (
    <div className={styles.row} role="group" aria-label={t('answerTo', { question: row.question })}>
      <TextInput
        label={t('question')}
        list={known}
        value={row.question}
        error={question === '' || isWord(question) ? null : t('wrong.answer')}
        onChange={event => onChange({ ...row, question: event.currentTarget.value })}
      />
      <datalist id={known}>
        {questions.map(each => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <TagsInput
        label={t('answers')}
        placeholder={t('valuesHint', { ns: 'audiences' })}
        value={row.values}
        error={row.values.every(isWord) ? null : t('wrong.answer')}
        onChange={values => onChange({ ...row, values })}
        acceptValueOnBlur
        maxTags={MOST_ANSWERS}
      />
      <Button variant="default" aria-label={t('removeRow', { row: row.question })} onClick={onRemove}>
        {t('removeIt')}
      </Button>
    </div>
  );
}
