import { Anchor, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WorkbenchView } from '../../../api/schema';
import { Note } from '../../../ui/Note';
import type { EditedVariant } from './draft';
import { lostVariants } from './experiments';
import { useRunningExperiments } from './useRunningExperiments';

/** Says which running experiments a save would break, since they show variants by name. */
export function ExperimentWarning({ base, variants }: { base: WorkbenchView; variants: EditedVariant[] }) {
  const { t } = useTranslation('workbench');
  const lost = lostVariants(base, variants, useRunningExperiments(base.place.id));
  return (
    <Stack gap={4} role="status">
      {lost.map(({ experiment, title, variant }) => (
        <Note key={`${experiment} ${variant}`} tone="warning">
          {t('lost', { experiment: title, variant })}{' '}
          <Anchor component={Link} to={`/experiments/${encodeURIComponent(experiment)}`} size="sm">
            {t('toExperiment')}
          </Anchor>
        </Note>
      ))}
    </Stack>
  );
}
