import { Anchor, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDetail } from '../api/schema';
import { DescriptionList } from '../ui/DescriptionList';
import { ComponentPreview } from './ComponentPreview';
import type { View } from './frameView';
import { displayNameOf } from './search';
import { useVariantLabel } from './useVariantLabel';
import { VariantFacts } from './VariantFacts';
import styles from './VariantsSideBySide.module.css';

interface Props {
  detail: ComponentDetail;
  /** The variant's name, or `default`. */
  variant: string;
  /** Null when there is none. */
  address: string | null;
  view: View;
  width: number;
}

/** One variant: who it is for, and how it looks. */
export function VariantColumn({ detail, variant, address, view, width }: Props) {
  const { t } = useTranslation('components');
  const label = useVariantLabel()(variant);
  const heading = useId();
  const known = detail.component.variants.find(({ name }) => name === variant);
  const title = t('frame', { variant: label, component: displayNameOf(detail.component) });
  const fallback = <Fallback detail={detail} variant={variant} />;
  return (
    <article className={styles.column} aria-labelledby={heading}>
      <Title order={3} id={heading} style={{ overflowWrap: 'anywhere' }}>
        {label}
      </Title>
      {known === undefined ? <Text size="sm">{t('ownHint')}</Text> : <VariantFacts variant={known} />}
      {address === null ? (
        fallback
      ) : (
        <ComponentPreview
          key={address}
          component={detail.component.id}
          variant={variant}
          address={address}
          title={title}
          view={view}
          width={width}
          fallback={fallback}
        />
      )}
      {address !== null && (
        <Anchor href={address} target="_blank" rel="noreferrer" size="sm" aria-label={t('openLabel', { variant: label })}>
          {t('open')}
        </Anchor>
      )}
    </article>
  );
}

/** Its texts, where it cannot be rendered. */
function Fallback({ detail, variant }: { detail: ComponentDetail; variant: string }) {
  const { t } = useTranslation('components');
  return (
    <div>
      <Text size="sm" c="dimmed" role="status" mb="xs">
        {t('notShown')}
      </Text>
      <DescriptionList of={detail.fields.map(({ name, values }) => [name, values[variant] ?? values['default']])} />
    </div>
  );
}
