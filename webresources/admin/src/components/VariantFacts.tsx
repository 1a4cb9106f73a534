import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComponentVariant } from '../api/answers';
import { Mark } from '../show/Mark';
import { Time } from '../show/Time';
import { useWord } from '../show/useWord';

/** Who a variant is for, since when, and who wrote it. */
export function VariantFacts({ variant }: { variant: ComponentVariant }) {
  const { t } = useTranslation('components');
  const word = useWord();
  return (
    <div>
      <Group gap={6}>
        <Mark>{variant.rung === null ? t('noRule') : word('rung', variant.rung)}</Mark>
        {variant.origin !== 'human' && <Mark tone="warning">{t(`origin.${variant.origin}`)}</Mark>}
      </Group>
      <Text size="sm" mt={4}>
        {variant.audience === null ? t('noAudience') : t('audience', { audience: variant.audience })}
      </Text>
      {variant.from !== null && (
        <Text size="sm" c="dimmed">
          {t('from')} <Time of={variant.from} />
        </Text>
      )}
      {variant.until !== null && (
        <Text size="sm" c="dimmed">
          {t('until')} <Time of={variant.until} />
        </Text>
      )}
    </div>
  );
}
