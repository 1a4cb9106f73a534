import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComponentVariant } from '../api/schema';
import { Tag } from '../ui/Tag';
import { Time } from '../ui/Time';
import { useWord } from '../ui/useWord';

/** Audience, schedule and author of a variant. */
export function VariantFacts({ variant }: { variant: ComponentVariant }) {
  const { t } = useTranslation('components');
  const word = useWord();
  return (
    <div>
      <Group gap={6}>
        <Tag>{variant.rung === null ? t('noRule') : word('rung', variant.rung)}</Tag>
        {variant.origin !== 'human' && <Tag tone="warning">{t(`origin.${variant.origin}`)}</Tag>}
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
