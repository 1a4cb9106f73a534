import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AudienceView } from '../../api/schema';
import { DataTable, type Column } from '../../ui/DataTable';
import { Tag } from '../../ui/Tag';
import { useWord } from '../../ui/useWord';
import { TONES } from '../../findings/findings';
import { useSentence } from './useSentence';

export function AudienceTable({ audiences }: { audiences: AudienceView[] }) {
  const { t } = useTranslation('audiences');
  const word = useWord();
  const sentence = useSentence();
  const columns: Column<AudienceView>[] = [
    { title: t('audience'), cell: audience => <AudienceLink audience={audience} /> },
    {
      title: t('who'),
      cell: ({ condition, check }) => sentence(condition) ?? <span lang="en">{check.words || '–'}</span>,
    },
    { title: t('rung'), cell: ({ check }) => (check.rung === '' ? '–' : word('rung', check.rung)) },
    { title: t('used'), cell: ({ uses }) => (uses.length === 0 ? t('unused') : t('places', { count: uses.length })) },
    { title: t('state'), cell: audience => <State of={audience} /> },
  ];
  return <DataTable caption={t('all')} columns={columns} rows={audiences} keyOf={({ name }) => name} />;
}

function AudienceLink({ audience: { name, title } }: { audience: AudienceView }) {
  return (
    <Stack gap={0}>
      <Anchor component={Link} to={`/audiences/of/${encodeURIComponent(name)}`} size="sm" fw={600}>
        {title}
      </Anchor>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
    </Stack>
  );
}

/** The worst that is known of it. */
function State({ of: { check } }: { of: AudienceView }) {
  const { t } = useTranslation('audiences');
  if (check.problem !== null) {
    return <Tag tone="bad">{t('broken')}</Tag>;
  }
  const worst = (['fault', 'warning', 'hint'] as const)
    .map(weight => check.findings.find(finding => finding.weight === weight))
    .find(finding => finding !== undefined);
  return worst === undefined ? (
    <Tag tone="good">{t('sound')}</Tag>
  ) : (
    <Tag tone={TONES[worst.weight]}>{t(`short.${worst.code}`, { defaultValue: worst.code })}</Tag>
  );
}
