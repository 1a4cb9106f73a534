import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GoalReportUnit, ProgrammeView, ReportView } from '../../api/schema';
import { useCurrency } from '../../api/SessionProvider';
import { DescriptionList } from '../../ui/DescriptionList';
import { Panel } from '../../ui/Panel';
import { MessageText } from '../../ui/MessageText';
import { useNumbers } from '../../ui/useNumbers';

interface Props {
  worth: NonNullable<ProgrammeView['worth']>;
  whole: ReportView;
}

/** The lift, as a sentence and in numbers. */
export function LiftPanel({ worth, whole }: Props) {
  const { t } = useTranslation('programme');
  const numbers = useNumbers();
  const currency = useCurrency();
  const unit = worth.unit as GoalReportUnit;
  const goal = whole.goals.find(each => each.goal === worth.goal)?.title ?? worth.goal;
  const withRange = (effect: NonNullable<Props['worth']['total']>, kind: GoalReportUnit) =>
    `${numbers.difference(effect.value, kind)} (${numbers.differenceRange(effect, kind)})`;
  return (
    <Panel title={t('worth')}>
      <Text fw={600}>
        <MessageText of={worth.text} />
      </Text>
      <DescriptionList
        of={[
          [t('goal'), goal],
          [t('extra'), withRange(worth.extraPerVisitor, unit)],
          [t('visitors'), numbers.count(worth.visitors)],
          [t('total'), worth.total == null ? undefined : withRange(worth.total, unit === 'share' ? 'count' : unit)],
        ]}
      />
      {unit === 'money' && currency === '' && (
        <Text size="sm" c="dimmed">
          {t('currency')}
        </Text>
      )}
    </Panel>
  );
}
