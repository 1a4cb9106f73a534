import { Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExperimentView, TextView } from '../../../api/schema';
import { useAudiences } from '../../../api/useContent';
import { useChange } from '../../../api/useChange';
import { Note } from '../../../ui/Note';
import { MessageText } from '../../../ui/MessageText';
import { ChangeButton } from '../../../feedback/ChangeButton';
import { ErrorAlert } from '../../../feedback/ErrorAlert';

/** The promotions in force, each with one click that brings back what it replaced. */
export function PromotedNotes({ view }: { view: ExperimentView }) {
  const { t } = useTranslation('experiments');
  const audiences = useAudiences().data?.audiences ?? [];
  const [message, setMessage] = useState<TextView | null>(null);
  const undo = useChange('/experiments/{name}/promote/undo', { name: view.summary.name });
  return (
    <>
      {view.promoted.map(({ variant, audience }) => (
        <Group key={`${variant} ${audience ?? ''}`} gap="sm" align="center">
          <Note tone="plain">
            {t(audience == null ? 'promoted.content' : 'promoted.rule', { variant, audience: titleOf(audience) })}
          </Note>
          <ChangeButton
            size="xs"
            variant="default"
            forAdmins
            loading={undo.isPending}
            onClick={() => undo.mutate({ variant }, { onSuccess: ({ text }) => setMessage(text) })}
          >
            {t('promoted.undo')}
          </ChangeButton>
        </Group>
      ))}
      {undo.isError && <ErrorAlert error={undo.error} />}
      {message !== null && (
        <div role="status">
          <Note tone="good">
            <MessageText of={message} />
          </Note>
        </div>
      )}
    </>
  );

  function titleOf(audience: string | null | undefined): string {
    return audiences.find(({ name }) => name === audience)?.title ?? audience ?? '';
  }
}
