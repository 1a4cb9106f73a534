import { Alert, Checkbox, Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDetail, PreviewList } from '../api/schema';
import { QueryResult } from '../feedback/QueryResult';
import { variantsOf, initialSelection } from './selection';
import { FieldTable } from './FieldTable';
import type { View } from './frameView';
import { useComponent, usePreviews } from './useComponents';
import { useVariantLabel } from './useVariantLabel';
import { VariantColumn } from './VariantColumn';
import styles from './VariantsSideBySide.module.css';
import { ViewChoice, WIDTHS, type Width } from './ViewChoice';

interface Props {
  /** The component. */
  id: string;
  /** The variants selected at first, `default` being its own content; the first few when left out. */
  variants?: string[];
}

/** A component's variants beside its own content: how they look on their page, and what they say in each field. */
export function VariantsSideBySide({ id, variants }: Props) {
  const previews = usePreviews(id);
  return (
    <QueryResult query={useComponent(id)}>
      {detail => (
        <QueryResult query={previews}>
          {addresses => <Compared key={id} detail={detail} addresses={addresses} wanted={variants} />}
        </QueryResult>
      )}
    </QueryResult>
  );
}

interface ComparedProps {
  detail: ComponentDetail;
  addresses: PreviewList;
  wanted: string[] | undefined;
}

function Compared({ detail, addresses, wanted }: ComparedProps) {
  const { t } = useTranslation('components');
  const label = useVariantLabel();
  const all = variantsOf(detail.component.variants);
  const [chosen, setChosen] = useState(() => initialSelection(all, wanted));
  const [view, setView] = useState<View>('alone');
  const [width, setWidth] = useState<Width>('desktop');
  const shown = all.filter(name => chosen.includes(name));
  return (
    <Stack gap="lg">
      <ViewChoice view={view} onView={setView} width={width} onWidth={setWidth} />
      <Checkbox.Group label={t('compared')} value={chosen} onChange={setChosen}>
        <Group gap="md" mt={4}>
          {all.map(name => (
            <Checkbox key={name} value={name} label={label(name)} />
          ))}
        </Group>
      </Checkbox.Group>
      <div className={styles.columns}>
        {shown.map(name => (
          <VariantColumn
            key={name}
            detail={detail}
            variant={name}
            address={addresses.previews.find(({ variant }) => variant === name)?.address ?? null}
            view={view}
            width={WIDTHS[width]}
          />
        ))}
      </div>
      <Stack gap="xs">
        <Title order={3}>{t('fields')}</Title>
        {!detail.isComplete && (
          <Alert color="caution" variant="outline" bg="var(--app-surface)">
            {t('shortened')}
          </Alert>
        )}
        <FieldTable fields={detail.fields} variants={shown} />
      </Stack>
    </Stack>
  );
}
