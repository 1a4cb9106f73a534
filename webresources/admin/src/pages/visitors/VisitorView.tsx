import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VisitorView } from '../../api/schema';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';
import { Panel } from '../../ui/Panel';
import { QueryResult } from '../../feedback/QueryResult';
import { EmptyState } from '../../feedback/EmptyState';
import { ActivityTable } from './ActivityTable';
import { CountTable } from './CountTable';
import { InterestTable } from './InterestTable';
import { ProfileSummary } from './ProfileSummary';
import { ShownTable } from './ShownTable';
import { SignalTable } from './SignalTable';
import { VisitorTrace } from './VisitorTrace';

/** Everything that is kept of a visitor. */
export function VisitorView({ code }: { code: string }) {
  const { t } = useTranslation('visitors');
  const api = useApi();
  const visitor = useQuery({
    queryKey: KEYS.visitor(code),
    queryFn: () => api.read('/visitors/{visitor}', { visitor: code }),
    gcTime: 0,
  });
  return (
    <QueryResult query={visitor}>
      {found => (found.known ? <Known visitor={found} /> : <EmptyState title={t('unknown')}>{t('unknownHint')}</EmptyState>)}
    </QueryResult>
  );
}

function Known({ visitor }: { visitor: VisitorView }) {
  const { t } = useTranslation('visitors');
  const { profile, signals, shown, activities, complete } = visitor;
  return (
    <>
      {!complete && (
        <Alert color="caution" variant="outline" bg="var(--app-surface)">
          {t('incomplete')}
        </Alert>
      )}
      <ProfileSummary profile={profile} />
      <Panel title={t('interests')} hint={t('interestsHint')}>
        {profile.interests.length === 0 ? (
          <EmptyState title={t('noInterests')} />
        ) : (
          <InterestTable interests={profile.interests} />
        )}
      </Panel>
      <Panel title={t('counts')} hint={t('countsHint')}>
        {profile.counts.length === 0 ? <EmptyState title={t('noCounts')} /> : <CountTable counts={profile.counts} />}
      </Panel>
      <Panel title={t('shown')} hint={t('shownHint')}>
        {shown.length === 0 ? <EmptyState title={t('noShown')} /> : <ShownTable shown={shown} />}
      </Panel>
      <VisitorTrace code={visitor.visitor} />
      <Panel title={t('activities')} hint={t('activitiesHint')}>
        {activities.length === 0 ? <EmptyState title={t('noActivities')} /> : <ActivityTable activities={activities} />}
      </Panel>
      <Panel title={t('signals')} hint={t('signalsHint')}>
        {signals.length === 0 ? <EmptyState title={t('noSignals')} /> : <SignalTable signals={signals} />}
      </Panel>
    </>
  );
}
