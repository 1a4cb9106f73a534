import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
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
  const form = useForm({ initialValues: { code: '' } });
  const code = visitorCodeOf(form.values.code);
  return (
    <Panel title={t('data')} hint={t('dataHint')}>
      <Group align="flex-end" gap="sm">
        <TextInput
          {...form.getInputProps('code')}
          label={t('code')}
          error={form.values.code !== '' && !isVisitorCode(code) ? t('codeWrong') : undefined}
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
