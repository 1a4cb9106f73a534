import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExperimentSummary, ExperimentSummaryLevel } from '../../api/schema';
import type { Tone } from '../../ui/Tag';
import { Note } from '../../ui/Note';
import { MessageText } from '../../ui/MessageText';

const TONES: Record<ExperimentSummaryLevel, Tone> = { good: 'good', attention: 'warning', broken: 'bad', none: 'plain' };

const BRIEF_LINES = 3;

interface Props {
  health: ExperimentSummary['health'];
  /** Whether only the beginning is told, as in a list. */
  isBrief?: boolean;
}

/** The health of an experiment, with a sign and a label; its problems below. */
export function HealthNote({ health, isBrief }: Props) {
  const { t } = useTranslation('experiments');
  return (
    <Note tone={TONES[health.level]}>
      <Stack gap={2}>
        <span>{t(`health.${health.level}`)}</span>
        {health.texts.map(message => (
          <Text key={message.text} component="span" size="sm" lineClamp={isBrief ? BRIEF_LINES : undefined}>
            <MessageText of={message} />
          </Text>
        ))}
      </Stack>
    </Note>
  );
}
