import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useComponent } from '../../../../component-preview/useComponents';
import { VariantsSideBySide } from '../../../../component-preview/VariantsSideBySide';
import { QueryResult } from '../../../../feedback/QueryResult';
import { EmptyState } from '../../../../feedback/EmptyState';
import { FieldNotes } from '../FieldNotes';
import { useExperimentForm } from '../experimentForm';
import { LearningFields } from './LearningFields';
import { WeightFields } from './WeightFields';

/** Which variants are compared, how they look, and who gets which: by shares, or by a model. */
export function VariantsStep() {
  const { t } = useTranslation('experiments');
  const form = useExperimentForm();
  if (form.values.component === '') {
    return (
      <EmptyState title={t('componentFirst')}>
        <Text size="sm">{t('componentFirstHint')}</Text>
      </EmptyState>
    );
  }
  return (
    <>
      <Weights />
      <FieldNotes field="variations" withErrors />
      <LearningFields />
      <Title order={3}>{t('sideBySide')}</Title>
      <VariantsSideBySide
        key={form.values.component}
        id={form.values.component}
        variants={form.values.variations.map(each => each.variant)}
      />
    </>
  );
}

function Weights() {
  const form = useExperimentForm();
  return (
    <QueryResult query={useComponent(form.values.component)}>
      {detail => <WeightFields variants={detail.component.variants.map(each => each.name)} />}
    </QueryResult>
  );
}
