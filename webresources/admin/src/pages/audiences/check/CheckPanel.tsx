import { Loader, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { AudiencePreviewView } from '../../../api/schema';
import { DescriptionList } from '../../../ui/DescriptionList';
import { Panel } from '../../../ui/Panel';
import { useLocale } from '../../../ui/useLocale';
import { usePurposeLabel } from '../../../ui/usePurposeLabel';
import { useWord } from '../../../ui/useWord';
import { ErrorAlert } from '../../../feedback/ErrorAlert';
import { countSentences } from '../count';
import { FindingList } from '../../../findings/FindingList';
import { useAttempt } from '../useAudiences';
import { useSentence } from '../useSentence';
import { Problem } from './Problem';

const PAUSE_IN_TYPING = 500;

interface Props {
  condition: string;
  /** The condition that `known` is about. */
  saved: string;
  known?: AudiencePreviewView | undefined;
}

/** The meaning of a condition, its purposes, the number of matching visitors, and its faults; follows the typing. */
export function CheckPanel({ condition, saved, known }: Props) {
  const { t } = useTranslation('audiences');
  const [settled] = useDebouncedValue(condition, PAUSE_IN_TYPING);
  const attempt = useAttempt(settled);
  const answer = attempt.data ?? (settled === saved ? known : undefined);
  const isBehind = attempt.isFetching || settled !== condition;
  return (
    <Panel
      title={t('check')}
      hint={t('checkHint')}
      actions={isBehind ? <Loader size="xs" aria-label={t('checking')} role="status" /> : undefined}
    >
      <Stack gap="sm" aria-live="polite" aria-busy={isBehind}>
        {attempt.isError && <ErrorAlert error={attempt.error} retry={attempt.refetch} />}
        {answer !== undefined && <Known condition={settled} of={answer} />}
      </Stack>
    </Panel>
  );
}

function Known({ condition, of: { check, count } }: { condition: string; of: AudiencePreviewView }) {
  const { t } = useTranslation('audiences');
  const word = useWord();
  const purpose = usePurposeLabel();
  const locale = useLocale();
  const sentence = useSentence();
  if (check.text !== null) {
    return <Problem of={check.text} />;
  }
  return (
    <>
      <DescriptionList
        of={[
          [t('who'), sentence(condition) ?? <span lang="en">{check.words}</span>],
          [t('visitors'), count === null ? undefined : <Count of={countSentences(count, t, locale)} />],
          [t('needs'), check.purposes.length === 0 ? t('needsNothing') : check.purposes.map(purpose).join(', ')],
          [t('rung'), word('rung', check.rung)],
        ]}
      />
      {check.findings.length > 0 && <FindingList findings={check.findings} />}
    </>
  );
}

function Count({ of: [first, ...further] }: { of: string[] }) {
  return (
    <>
      <Text component="span" size="sm" fw={600}>
        {first}
      </Text>{' '}
      {further.join(' ')}
    </>
  );
}
