import { Alert, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Erased } from '../../api/schema';
import type { Person } from './person';

interface Props {
  erased: Erased;
  person: Partial<Person>;
}

/** The result of an erasure. Takes the focus, since the form that had it is gone. */
export function ErasedNote({ erased, person }: Props) {
  const { t } = useTranslation('requests');
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <Alert ref={note} tabIndex={-1} color="pine" variant="outline" bg="var(--app-surface)" title={t('erased')} role="status">
      {person.visitor !== undefined && (
        <Text size="sm">{t(erased.visitorErased ? 'visitorErased' : 'visitorNotErased')}</Text>
      )}
      {person.consentId !== undefined && (
        <Text size="sm">{t(erased.consentErased ? 'consentErased' : 'consentNotErased')}</Text>
      )}
    </Alert>
  );
}
