import { Alert, Progress, Stack, Text } from '@mantine/core';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useTranslation } from 'react-i18next';
import type { VerificationView } from '../../../api/schema';
import { MessageText } from '../../../ui/MessageText';
import { Time } from '../../../ui/Time';
import { FaultLink } from './FaultLink';
import { percentDone, verdictOf } from './verdict';

const LOOKS = {
  valid: { color: 'pine', Icon: CircleCheck },
  notAnchored: { color: 'caution', Icon: TriangleAlert },
  notCompared: { color: 'caution', Icon: TriangleAlert },
  validWithProblems: { color: 'caution', Icon: TriangleAlert },
  invalid: { color: 'danger', Icon: CircleX },
  failed: { color: 'danger', Icon: CircleX },
};

/** The result of a verification, or its progress. */
export function Outcome({ of }: { of: VerificationView }) {
  const { t } = useTranslation('consent');
  const verdict = verdictOf(of);
  if (verdict === 'running') {
    return <Running of={of} />;
  }
  const { color, Icon } = LOOKS[verdict];
  return (
    <Alert
      color={color}
      variant="outline"
      bg="var(--app-surface)"
      icon={<Icon aria-hidden />}
      title={t(`verification.${verdict}.title`)}
      role="status"
    >
      <Stack gap="xs">
        <Text size="sm">{t(`verification.${verdict}.text`)}</Text>
        {of.result?.fault != null && (
          <Text size="sm">
            <FaultLink sequence={of.result.fault.sequence} />: <MessageText of={of.result.fault.text} />
          </Text>
        )}
        {of.result?.problemTexts.map(problem => (
          <Text size="sm" key={problem.text}>
            <MessageText of={problem} />
          </Text>
        ))}
        {of.result !== null && (
          <Text size="sm">
            {t('verification.counts', {
              records: t('verification.recordCount', { count: of.result.records }),
              purged: of.result.purged,
              erasures: t('verification.erasureCount', { count: of.result.erased }),
              checkpoints: t('verification.checkpointCount', { count: of.result.checkpoints }),
            })}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {t(`verification.by.${of.trigger}`)} <Time of={of.finished ?? of.started} />
        </Text>
      </Stack>
    </Alert>
  );
}

function Running({ of }: { of: VerificationView }) {
  const { t } = useTranslation('consent');
  return (
    <Stack gap={4} role="status">
      <Text size="sm">{t('verification.running', { checked: of.checked, total: of.total, count: of.total })}</Text>
      <Progress.Root size="lg">
        <Progress.Section value={percentDone(of)} aria-label={t('verification.progress')} />
      </Progress.Root>
    </Stack>
  );
}
