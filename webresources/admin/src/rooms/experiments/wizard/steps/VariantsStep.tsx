import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useComponent } from '../../../../components/useComponents';
import { VariantsSideBySide } from '../../../../components/VariantsSideBySide';
import { Answered } from '../../../../states/Answered';
import { Empty } from '../../../../states/Empty';
import { FieldNotes } from '../FieldNotes';
import { useExperimentForm } from '../FormContext';
import { WeightFields } from './WeightFields';

/** Which variants are compared, how they look, and who gets which. */
export function VariantsStep() {
  const { t } = useTranslation('experiments');
  const { form } = useExperimentForm();
  if (form.component === '') {
    return (
      <Empty title={t('componentFirst')}>
        <Text size="sm">{t('componentFirstHint')}</Text>
      </Empty>
    );
  }
  return (
    <>
      <Weights />
      <FieldNotes field="variations" withErrors />
      <Title order={3}>{t('sideBySide')}</Title>
      <VariantsSideBySide
        key={form.component}
        id={form.component}
        variants={form.variations.map(each => each.variant)}
      />
    </>
  );
}

function Weights() {
  const { form } = useExperimentForm();
  return (
    <Answered query={useComponent(form.component)}>
      {detail => <WeightFields variants={detail.component.variants.map(each => each.name)} />}
    </Answered>
  );
}
