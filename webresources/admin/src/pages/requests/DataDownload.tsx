import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../api/schema';
import { useApi } from '../../api/ServerProvider';
import { isVisitorCode, visitorCodeOf } from '../../ui/codes';
import { Download } from '../../ui/Download';
import { Panel } from '../../ui/Panel';

/** Everything that is kept of the visitor, as a file for the person who asked. */
export function DataDownload({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const api = useApi();
  const [text, setText] = useState('');
  const code = visitorCodeOf(text);
  return (
    <Panel title={t('data')} hint={t('dataHint')}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t('code')}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          error={text !== '' && !isVisitorCode(code) ? t('codeWrong') : undefined}
          w="26rem"
          maw="100%"
          spellCheck={false}
          autoComplete="off"
        />
        {isVisitorCode(code) ? (
          <Download address={api.address('/requests/{id}/data', { id: request.id, visitor: code })}>
            {t('download')}
          </Download>
        ) : (
          <Button size="xs" disabled>
            {t('download')}
          </Button>
        )}
      </Group>
    </Panel>
  );
}
