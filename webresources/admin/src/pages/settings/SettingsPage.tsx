import { Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingList } from '../../api/schema';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';
import { useIsAdmin } from '../../api/SessionProvider';
import { EmptyState } from '../../feedback/EmptyState';
import { QueryResult } from '../../feedback/QueryResult';
import { CopyableCode } from '../../ui/CopyableCode';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { SettingTable } from './SettingTable';
import { groupsOf, isChanged } from './settings';

/** Every setting of this instance with its value, its effect, and how an operator changes it. */
export default function SettingsPage() {
  const { t } = useTranslation('settings');
  return (
    <Page title={t('title')} hint={t('hint')}>
      {useIsAdmin() ? <AllSettings /> : <EmptyState title={t('adminsOnly')} />}
    </Page>
  );
}

function AllSettings() {
  const api = useApi();
  const settings = useQuery({ queryKey: KEYS.settings(), queryFn: () => api.read('/settings') });
  return <QueryResult query={settings}>{list => <Known of={list} />}</QueryResult>;
}

function Known({ of: { node, settings } }: { of: SettingList }) {
  const { t } = useTranslation('settings');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const shown = settings.filter(setting => !onlyChanged || isChanged(setting) || setting.effect !== null);
  return (
    <>
      <Panel title={t('how')} hint={t('howText')}>
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t('howEverywhere')}</Text>
          <Text size="sm">{t('howThen')}</Text>
          <Text size="sm" component="div">
            {t('node')} <CopyableCode of={node} />
          </Text>
          <Switch
            label={t('onlyChanged')}
            checked={onlyChanged}
            onChange={event => setOnlyChanged(event.currentTarget.checked)}
          />
        </Stack>
      </Panel>
      {shown.length === 0 && <EmptyState title={t('none')} />}
      {groupsOf(shown).map(({ name, settings: own }) => (
        <Panel key={name} title={t(`group.${name}`)}>
          <SettingTable caption={t(`group.${name}`)} node={node} settings={own} />
        </Panel>
      ))}
    </>
  );
}
