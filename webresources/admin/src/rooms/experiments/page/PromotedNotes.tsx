import { Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExperimentView, Said } from '../../../api/experiments';
import { useAudiences } from '../../../api/useContent';
import { useChange } from '../../../api/useChange';
import { Note } from '../../../show/Note';
import { SaidText } from '../../../show/SaidText';
import { ChangeButton } from '../../../states/ChangeButton';
import { Failed } from '../../../states/Failed';
import { experimentPath } from '../useExperiments';

/** The promotions in force, each with one click that brings back what it replaced. */
export function PromotedNotes({ view }: { view: ExperimentView }) {
  const { t } = useTranslation('experiments');
  const audiences = useAudiences().data?.audiences ?? [];
  const [said, setSaid] = useState<Said | null>(null);
  const undo = useChange<{ variant: string }, { text: Said }>(`${experimentPath(view.summary.name)}/promote/undo`);
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
            loading={undo.isPending}
            onClick={() => undo.mutate({ variant }, { onSuccess: ({ text }) => setSaid(text) })}
          >
            {t('promoted.undo')}
          </ChangeButton>
        </Group>
      ))}
      {undo.isError && <Failed error={undo.error} />}
      {said !== null && (
        <div role="status">
          <Note tone="good">
            <SaidText of={said} />
          </Note>
        </div>
      )}
    </>
  );

  function titleOf(audience: string | null | undefined): string {
    return audiences.find(({ name }) => name === audience)?.title ?? audience ?? '';
  }
}
