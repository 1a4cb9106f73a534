import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PurposeView } from '../../../api/schema';
import { DataTable, type Column } from '../../../ui/DataTable';
import { labelOf } from '../../../ui/labels';
import { useWord } from '../../../ui/useWord';
import { Defaults } from './Defaults';

/** The purposes with what holds for each. */
export function PurposeTable({ purposes }: { purposes: PurposeView[] }) {
  const { t, i18n } = useTranslation('consent');
  const word = useWord();
  const columns: Column<PurposeView>[] = [
    {
      title: t('purposes.purpose'),
      cell: purpose => <PurposeLink purpose={purpose} label={labelOf(purpose, i18n.language)} />,
    },
    { title: t('purposes.version'), cell: purpose => purpose.version, isNumber: true },
    { title: t('purposes.legalBasis'), cell: purpose => word('legalBasis', purpose.legalBasis) },
    { title: t('purposes.defaults'), cell: purpose => <Defaults grantedIn={purpose.grantedByDefaultIn} /> },
    {
      title: t('purposes.gpc'),
      cell: purpose => t(purpose.deniedByPrivacyControl ? 'purposes.gpcDenies' : 'purposes.gpcIgnored'),
    },
    {
      title: t('purposes.retention'),
      cell: purpose => t('purposes.days', { count: purpose.retentionDays }),
      isNumber: true,
    },
    { title: t('purposes.askAgain'), cell: purpose => askAgainText(purpose) },
  ];
  return <DataTable caption={t('purposes.inForce')} columns={columns} rows={purposes} keyOf={purpose => purpose.id} />;

  function askAgainText({ askAgainBefore }: PurposeView): string {
    return askAgainBefore > 1 ? t('purposes.askAgainBefore', { version: askAgainBefore }) : t('purposes.askAgainNever');
  }
}

function PurposeLink({ purpose, label }: { purpose: PurposeView; label: string }) {
  return (
    <>
      <Anchor component={Link} to={`/consent/purposes/${purpose.id}`} size="sm" fw={600}>
        {label}
      </Anchor>
      <Text size="xs" c="dimmed">
        {purpose.id}
      </Text>
    </>
  );
}
