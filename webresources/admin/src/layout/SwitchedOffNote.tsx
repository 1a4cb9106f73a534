import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/SessionProvider';
import { Note } from '../ui/Note';

/** On every page, while personalization is switched off. */
export function SwitchedOffNote() {
  const { t } = useTranslation();
  return useSession().isPersonalizing ? null : (
    <Box mb="md" role="status">
      <Note tone="warning">{t('state.switchedOff')}</Note>
    </Box>
  );
}
