import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { isVisitorCode, visitorCodeOf } from '../../ui/codes';
import { Panel } from '../../ui/Panel';

interface Props {
  code: string;
  onFind: (code: string) => void;
}

/** Asks for a visitor's code. */
export function VisitorSearch({ code, onFind }: Props) {
  const { t } = useTranslation('visitors');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code },
    validate: { code: text => (isVisitorCode(visitorCodeOf(text)) ? null : t('codeWrong')) },
  });
  return (
    <Panel title={t('lookUp')} hint={t('lookUpHint')}>
      <form noValidate onSubmit={form.onSubmit(values => onFind(visitorCodeOf(values.code)))}>
        <Stack align="flex-start" gap="sm">
          <TextInput
            {...form.getInputProps('code')}
            key={form.key('code')}
            label={t('code')}
            w="26rem"
            maw="100%"
            spellCheck={false}
            autoComplete="off"
            styles={{ input: { fontFamily: 'ui-monospace, monospace' } }}
          />
          <Button type="submit">{t('find')}</Button>
        </Stack>
      </form>
    </Panel>
  );
}
