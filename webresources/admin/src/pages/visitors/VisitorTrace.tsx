import { NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationView } from '../../api/schema';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';
import { useComponents } from '../../component-preview/useComponents';
import { QueryResult } from '../../feedback/QueryResult';
import { TraceList } from '../../trace/TraceList';
import { Panel } from '../../ui/Panel';
import { Time } from '../../ui/Time';
import { usePurposeLabel } from '../../ui/usePurposeLabel';

/** The decisions on a page for a stored visitor, with their reasons. Each page that is chosen is an entry of the audit trail. */
export function VisitorTrace({ code }: { code: string }) {
  const { t } = useTranslation('visitors');
  const [page, setPage] = useState('');
  const components = useComponents();
  const paths = [...new Set((components.data?.components ?? []).map(each => each.page.path))];
  return (
    <Panel title={t('trace')} hint={t('traceHint')}>
      <NativeSelect
        label={t('tracePage')}
        maw={420}
        value={page}
        onChange={event => setPage(event.currentTarget.value)}
        data={[{ value: '', label: t('traceChoose') }, ...paths]}
      />
      {page !== '' && <Decisions key={page} code={code} page={page} />}
    </Panel>
  );
}

function Decisions({ code, page }: { code: string; page: string }) {
  const api = useApi();
  const trace = useQuery({
    queryKey: KEYS.visitorTrace(code, page),
    queryFn: () => api.read('/visitors/{visitor}/trace', { visitor: code, page }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <QueryResult query={trace}>
      {({ situation, components }) => (
        <Stack gap="md">
          <Situation of={situation} />
          <TraceList components={components} />
        </Stack>
      )}
    </QueryResult>
  );
}

/** Consent and request of the newest exposure. */
function Situation({ of: { asOf, consent, device, country } }: { of: SituationView }) {
  const { t } = useTranslation('visitors');
  const label = usePurposeLabel();
  if (asOf === null) {
    return <Text size="sm">{t('traceUnshown')}</Text>;
  }
  return (
    <Text size="sm">
      {t('traceAsOf')} <Time of={asOf} />.{' '}
      {t('traceSituation', {
        consent: consent.length === 0 ? t('nothing') : consent.map(label).join(', '),
        device: t(`deviceOf.${device}`, { ns: 'preview', defaultValue: device }),
        country: country === '' ? t('traceNowhere') : country,
      })}
    </Text>
  );
}
