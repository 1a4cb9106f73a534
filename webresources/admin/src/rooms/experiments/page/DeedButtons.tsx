import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExperimentView, Said } from '../../../api/experiments';
import { useMayChange } from '../../../api/SessionProvider';
import { Note } from '../../../show/Note';
import { SaidText } from '../../../show/SaidText';
import { ChangeButton } from '../../../states/ChangeButton';
import { ReadOnlyNote } from '../../../states/ReadOnlyNote';
import { experimentAddress } from '../useExperiments';
import { DeedDialog } from './DeedDialog';
import { deedsOf, type Deed } from './deeds';
import { PromotedNotes } from './PromotedNotes';
import { PromoteDialog } from './PromoteDialog';
import { RemoveDialog } from './RemoveDialog';
import { ReplicateDialog } from './ReplicateDialog';

/** What can be done with an experiment now. Each deed asks first. */
export function DeedButtons({ view }: { view: ExperimentView }) {
  const { t } = useTranslation('experiments');
  const mayChange = useMayChange();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const { name, state } = view.summary;
  const deeds = deedsOf(state);
  const close = () => setDeed(null);
  return (
    <Stack gap="xs">
      <Group gap="sm">
        {deeds.map((each, index) => (
          <ChangeButton
            key={each}
            variant={index === 0 ? 'filled' : 'default'}
            onClick={() => setDeed(each)}
            disabled={each === 'start' && view.problems.some(problem => problem.severity === 'error')}
          >
            {t(`deed.${each}.ask`)}
          </ChangeButton>
        ))}
        {mayChange && state !== 'stopped' && (
          <Button component={Link} to={experimentAddress(name, 'edit')} variant="default">
            {t('edit')}
          </Button>
        )}
      </Group>
      <ReadOnlyNote />
      <PromotedNotes view={view} />
      {said !== null && (
        <div role="status">
          <Note tone="good">
            <SaidText of={said} />
          </Note>
        </div>
      )}
      {(['start', 'pause', 'resume', 'stop'] as const).map(each => (
        <DeedDialog key={each} deed={each} view={view} isOpen={deed === each} close={close} />
      ))}
      <PromoteDialog view={view} isOpen={deed === 'promote'} close={close} onDone={setSaid} />
      <ReplicateDialog view={view} isOpen={deed === 'replicate'} close={close} />
      <RemoveDialog view={view} isOpen={deed === 'remove'} close={close} />
    </Stack>
  );
}
