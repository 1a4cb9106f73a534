import { Group } from '@mantine/core';
import type { Regime } from '../../../api/schema';
import { Tag } from '../../../ui/Tag';
import { useWord } from '../../../ui/useWord';
import { useTranslation } from 'react-i18next';

/** In which regimes a purpose is granted to visitors who have not chosen. */
export function Defaults({ grantedIn }: { grantedIn: Regime[] }) {
  const { t } = useTranslation('consent');
  const word = useWord();
  if (grantedIn.length === 0) {
    return <>{t('purposes.grantedNowhere')}</>;
  }
  return (
    <Group gap={4}>
      {grantedIn.map(regime => (
        <Tag key={regime}>{t('purposes.grantedIn', { regime: word('regime', regime) })}</Tag>
      ))}
    </Group>
  );
}
