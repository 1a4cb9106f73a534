import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordDetail, RecordView } from '../../../api/schema';
import { CopyableCode } from '../../../ui/CopyableCode';
import { DescriptionList } from '../../../ui/DescriptionList';
import { Panel } from '../../../ui/Panel';

interface Props {
  record: RecordView;
  text: RecordDetail['text'];
}

/** The very words that the visitor was shown. */
export function ShownText({ record, text }: Props) {
  const { t } = useTranslation('consent');
  return (
    <Panel
      title={t('record.shown')}
      hint={text === null ? t(record.textSha256 === '' ? 'record.nothingShown' : 'record.textUnknown') : undefined}
    >
      {text !== null && (
        <Stack gap={4} lang={record.language} p="sm" bg="var(--app-plain-ground)" style={{ whiteSpace: 'pre-wrap' }}>
          <Text fw={600}>{text.label}</Text>
          <Text size="sm">{text.description}</Text>
          <Text size="sm">{text.text}</Text>
        </Stack>
      )}
      {record.textSha256 !== '' && (
        <DescriptionList
          of={[
            [t('purposes.version'), record.textVersion],
            [t('language', { ns: 'app' }), record.language],
            [t('record.sha256'), <CopyableCode key="sha256" of={record.textSha256} />],
          ]}
        />
      )}
    </Panel>
  );
}
