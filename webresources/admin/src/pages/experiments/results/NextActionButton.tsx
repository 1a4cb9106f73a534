import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExperimentView, TextView, VerdictView } from '../../../api/schema';
import { useIsAdmin } from '../../../api/SessionProvider';
import { Note } from '../../../ui/Note';
import { MessageText } from '../../../ui/MessageText';
import { ChangeButton } from '../../../feedback/ChangeButton';
import { ActionDialog } from '../page/ActionDialog';
import { PromoteDialog } from '../page/PromoteDialog';
import { experimentAddress } from '../useExperiments';
import { audienceOf } from './audience';

/** The action that the verdict recommends, in one step; nothing without one. */
export function NextActionButton({ view, verdict }: { view: ExperimentView; verdict: VerdictView }) {
  const { t } = useTranslation('experiments');
  const [isOpen, dialog] = useDisclosure(false);
  const [message, setMessage] = useState<TextView | null>(null);
  const { action, segment } = verdict.next;
  const { state } = view.summary;
  const isRule = action === 'rule';
  const canStop = action === 'stop' && (state === 'running' || state === 'paused');
  if (canStop && view.form.learned == null && view.form.variations.length > 2) {
    return <TakeOut name={view.summary.name} />;
  }
  if (action !== 'promote' && !isRule && !canStop) {
    return null;
  }
  const promotion = t(isRule ? 'deed.promote.askRule' : 'deed.promote.ask');
  return (
    <>
      <ChangeButton size="xs" forAdmins color={canStop ? 'danger' : undefined} onClick={dialog.open}>
        {canStop ? t('deed.stop.ask') : promotion}
      </ChangeButton>
      {message !== null && (
        <div role="status">
          <Note tone="good">
            <MessageText of={message} />
          </Note>
        </div>
      )}
      {canStop ? (
        <ActionDialog action="stop" view={view} isOpen={isOpen} close={dialog.close} />
      ) : (
        <PromoteDialog
          view={view}
          suggestion={{ variant: verdict.variant, audience: audienceOf(segment), isRule }}
          isOpen={isOpen}
          close={dialog.close}
          onDone={setMessage}
        />
      )}
    </>
  );
}

/** One of several variants is taken out in the plan, which begins another phase without it. */
function TakeOut({ name }: { name: string }) {
  const { t } = useTranslation('experiments');
  return useIsAdmin() ? (
    <Button component={Link} to={`${experimentAddress(name, 'edit')}?step=variants`} size="xs" color="danger">
      {t('takeOut')}
    </Button>
  ) : null;
}
