import { Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CandidateView, FailedPartView } from '../api/schema';
import { useVariantLabel } from '../component-preview/useVariantLabel';
import { pathLabel } from '../pages/audiences/labels';
import { useAttributes } from '../pages/audiences/useAudiences';
import { useSentence } from '../pages/audiences/useSentence';
import { Tag, type Tone } from '../ui/Tag';
import { useWord } from '../ui/useWord';
import { useReason } from './useReason';

const TONES: Record<CandidateView['outcome'], Tone> = {
  shown: 'good',
  withheld: 'warning',
  skipped: 'plain',
  'not-reached': 'plain',
};

/** The candidates of a component in the order of the ladder, each with the reason why it is shown or not. */
export function CandidateList({ candidates }: { candidates: CandidateView[] }) {
  const { t } = useTranslation('trace');
  const label = useVariantLabel();
  const word = useWord();
  const reason = useReason();
  return (
    <List type="ordered" size="sm" spacing="xs">
      {candidates.map(candidate => (
        <List.Item key={`${candidate.rung} ${candidate.variant}`}>
          <Stack gap={2}>
            <Group gap={6}>
              <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
                {label(candidate.variant)}
              </Text>
              <Tag tone={TONES[candidate.outcome]}>{t(`outcome.${candidate.outcome}`)}</Tag>
              <Text size="xs" c="dimmed">
                {word('rung', candidate.rung)}
              </Text>
            </Group>
            <Text size="sm">{reason(candidate)}</Text>
            {candidate.failed != null && <FailedPart of={candidate.failed} />}
          </Stack>
        </List.Item>
      ))}
    </List>
  );
}

/** The part of the condition that does not hold, with the values that it read. */
function FailedPart({ of: { condition, json, read } }: { of: FailedPartView }) {
  const { t } = useTranslation('trace');
  const sentence = useSentence();
  const attributes = useAttributes().data ?? [];
  const { t: audiences } = useTranslation('audiences');
  const inWords = sentence(json);
  return (
    <>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('failed')} {inWords === null ? <span lang="en">{condition}</span> : inWords}
      </Text>
      {Object.entries(read).map(([path, value]) => (
        <Text key={path} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('read', { attribute: pathLabel(path, attributes, audiences), value: value === 'null' ? t('absent') : value })}
        </Text>
      ))}
    </>
  );
}
