import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isPeriod, lastDays, type Period } from './period';

const USUAL_DAYS = [7, 30, 90, 365];

interface Props {
  period: Period;
  onChange: (period: Period) => void;
}

/** Chooses from when to when; what cannot be counted is said at the field and not asked for. */
export function PeriodChoice({ period, onChange }: Props) {
  const { t } = useTranslation('consent');
  const error = isPeriod(period) ? undefined : t('rates.periodWrong');
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        type="date"
        label={t('rates.from')}
        value={period.from}
        error={error}
        onChange={event => onChange({ ...period, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('rates.to')}
        value={period.to}
        error={error !== undefined}
        onChange={event => onChange({ ...period, to: event.currentTarget.value })}
      />
      <Group gap={4}>
        {USUAL_DAYS.map(days => (
          <Button key={days} variant="default" px="sm" onClick={() => onChange(lastDays(days, new Date()))}>
            {t('purposes.days', { count: days })}
          </Button>
        ))}
      </Group>
    </Group>
  );
}
