import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Note } from '../../../../ui/Note';
import { useNumbers } from '../../../../ui/useNumbers';
import { useExperimentForm } from '../experimentForm';
import { PercentInput } from '../PercentInput';
import { anchorOf } from '../steps';
import { CONTROL, evenly, isWhole, sumOf, toggled, weighted } from '../weights';
import styles from './Weights.module.css';

/**
 * The component's variants that take part, with their shares unless a model chooses. The control stands first and always takes part.
 */
export function WeightFields({ variants }: { variants: string[] }) {
  const { t } = useTranslation('experiments');
  const form = useExperimentForm();
  const { variations } = form.values;
  const isShared = form.values.learned == null;
  const gone = variations.map(each => each.variant).filter(each => each !== CONTROL && !variants.includes(each));
  const order = [...variants, ...gone];
  return (
    <Stack gap="xs" id={anchorOf('variations')} tabIndex={-1} role="group" aria-label={t('weights')}>
      <ul className={styles.weights}>
        {[CONTROL, ...order].map(variant => {
          const weight = variations.find(each => each.variant === variant)?.weight;
          const label = variant === CONTROL ? t('control') : variant;
          return (
            <li key={variant}>
              {variant === CONTROL ? (
                <Text size="sm" fw={600}>
                  {label}
                </Text>
              ) : (
                <Checkbox
                  label={gone.includes(variant) ? t('variantGone', { variant }) : label}
                  checked={weight !== undefined}
                  onChange={() => form.setValues({ variations: toggled(variations, variant, order) })}
                />
              )}
              {isShared && weight !== undefined && (
                <PercentInput
                  aria-label={t('shareOf', { variant: label })}
                  value={weight}
                  onChange={share => form.setValues({ variations: weighted(variations, variant, share ?? 0) })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {isShared && <Sum />}
    </Stack>
  );
}

function Sum() {
  const { t } = useTranslation('experiments');
  const numbers = useNumbers();
  const form = useExperimentForm();
  const { variations } = form.values;
  return (
      <Group gap="md" className={styles.sum} maw="34rem" justify="space-between">
        <div role="status">
          <Note tone={isWhole(variations) ? 'good' : 'bad'}>
            {t(isWhole(variations) ? 'sumRight' : 'sumWrong', { sum: numbers.share(sumOf(variations), 2) })}
          </Note>
        </div>
        <Button size="xs" variant="default" onClick={() => form.setValues({ variations: evenly(variations) })}>
          {t('splitEvenly')}
        </Button>
      </Group>
  );
}
