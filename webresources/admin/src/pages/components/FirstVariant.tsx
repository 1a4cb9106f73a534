import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { UnpersonalizedPicker } from '../../component-preview/ComponentPicker';

/** Chooses a component without variants, whose workbench then begins with none. */
export function FirstVariant() {
  const { t } = useTranslation('components');
  const [chosen, setChosen] = useState<string>();
  return (
    <Stack gap="sm">
      <UnpersonalizedPicker label={t('component')} value={chosen} onChange={({ id }) => setChosen(id)} />
      {chosen !== undefined && (
        <Group>
          <Button component={Link} to={`/components/of/${encodeURIComponent(chosen)}`}>
            {t('writeFirst')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
