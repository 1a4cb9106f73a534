import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExperimentSummary, HealthLevel } from '../../api/experiments';
import type { Tone } from '../../show/Mark';
import { Note } from '../../show/Note';
import { SaidText } from '../../show/SaidText';

const TONES: Record<HealthLevel, Tone> = { good: 'good', attention: 'warning', broken: 'bad', none: 'plain' };

/** Whether an experiment is well, with a sign and in words; what is wrong below. */
export function HealthNote({ health }: { health: ExperimentSummary['health'] }) {
  const { t } = useTranslation('experiments');
  return (
    <Note tone={TONES[health.level]}>
      <Stack gap={2}>
        <span>{t(`health.${health.level}`)}</span>
        {health.texts.map(said => (
          <span key={said.text}>
            <SaidText of={said} />
          </span>
        ))}
      </Stack>
    </Note>
  );
}
