import { useTranslation } from 'react-i18next';
import type { ModelView } from '../../../api/schema';
import { DescriptionList } from '../../../ui/DescriptionList';
import { Panel } from '../../../ui/Panel';
import { Time } from '../../../ui/Time';
import { useNumbers } from '../../../ui/useNumbers';

/** The newest state of the model that chooses, with the share of each variant among its choices. */
export function ModelPanel({ model }: { model: ModelView }) {
  const { t } = useTranslation('experiments');
  const numbers = useNumbers();
  return (
    <Panel title={t('model.title')} hint={t(model.decisions === 0 ? 'model.gathering' : 'model.hint')}>
      <DescriptionList
        of={[
          [t('model.epoch'), numbers.count(model.epoch)],
          [t('model.until'), <Time of={model.until} />],
          [t('model.decisions'), numbers.count(model.decisions)],
          ...model.shares.map(({ variant, weight }): [string, string] => [
            t('model.share', { variant: variant === 'default' ? t('control') : variant }),
            numbers.share(weight, 0),
          ]),
        ]}
      />
    </Panel>
  );
}
