import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SettingView } from '../../api/schema';
import { CopyableCode } from '../../ui/CopyableCode';
import { DataTable, type Column } from '../../ui/DataTable';
import { MessageText } from '../../ui/MessageText';
import { Note } from '../../ui/Note';
import { Tag } from '../../ui/Tag';
import { isChanged } from './settings';

interface Props {
  caption: string;
  node: string;
  settings: SettingView[];
}

/** The settings of one node. */
export function SettingTable({ caption, node, settings }: Props) {
  const { t } = useTranslation('settings');
  const columns: Column<SettingView>[] = [
    {
      title: t('setting'),
      cell: ({ path }) => (
        <Stack gap={4}>
          <Text size="sm" fw={600}>
            {path.slice(path.indexOf('/') + 1)}
          </Text>
          <Text size="sm">{t(`effect.${path}`)}</Text>
          <CopyableCode of={`${node}/${path}`} />
        </Stack>
      ),
    },
    { title: t('value'), cell: setting => <Value of={setting} /> },
    { title: t('default'), cell: ({ usual }) => usual || t('empty') },
    { title: t('accepted'), cell: ({ expected }) => expected !== null && <MessageText of={expected} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={settings} keyOf={({ path }) => path} />;
}

function Value({ of: setting }: { of: SettingView }) {
  const { t } = useTranslation('settings');
  const { written, usual, effect, secret } = setting;
  if (secret) {
    return <>{t('hidden')}</>;
  }
  return (
    <Stack gap={4} align="flex-start">
      {(written.length === 0 ? [usual || t('empty')] : written).map(text => (
        <span key={text} style={{ overflowWrap: 'anywhere' }}>
          {text}
        </span>
      ))}
      {isChanged(setting) && effect === null && <Tag>{t('isChanged')}</Tag>}
      {effect !== null && (
        <Note tone="warning">
          {t('problem')}: <MessageText of={effect} />
        </Note>
      )}
    </Stack>
  );
}
