import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComponentField } from '../api/schema';
import { DataTable, type Column } from '../ui/DataTable';
import { useVariantLabel } from './useVariantLabel';

interface Props {
  fields: ComponentField[];
  variants: string[];
}

/** The variants' values of each field, side by side. */
export function FieldTable({ fields, variants }: Props) {
  const { t } = useTranslation('components');
  const label = useVariantLabel();
  const columns: Column<ComponentField>[] = [
    { title: t('field'), cell: field => <code>{field.name}</code> },
    ...variants.map(variant => ({
      title: label(variant),
      cell: (field: ComponentField) => <Value field={field} variant={variant} />,
    })),
  ];
  return <DataTable caption={t('fields')} columns={columns} rows={fields} keyOf={field => field.name} />;
}

function Value({ field, variant }: { field: ComponentField; variant: string }) {
  const { t } = useTranslation('components');
  const value = field.values[variant];
  const missing = variant === 'default' ? t('empty') : t('asOwn');
  return value === undefined ? (
    <Text size="sm" c="dimmed">
      {missing}
    </Text>
  ) : (
    <span style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{value}</span>
  );
}
