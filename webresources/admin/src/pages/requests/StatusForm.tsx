import { NativeSelect, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { subjectRequestStatusValues, type RequestView, type SubjectRequestStatus } from '../../api/schema';
import { useChange } from '../../api/useChange';
import { Panel } from '../../ui/Panel';
import { useWord } from '../../ui/useWord';
import { ChangeButton } from '../../feedback/ChangeButton';
import { ErrorAlert } from '../../feedback/ErrorAlert';
import { ReadOnlyNote } from '../../feedback/ReadOnlyNote';
import { isFinal } from './due';

const MOST_LETTERS = 450;

interface Change {
  status: SubjectRequestStatus;
  note: string;
}

/** Says how far a request is. */
export function StatusForm({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const word = useWord();
  const change = useChange('/requests/{id}', { id: request.id });
  const form = useForm<Change>({
    mode: 'uncontrolled',
    initialValues: { status: request.status, note: '' },
    validate: { note: (text, { status }) => noteFault(text.trim(), isFinal(status)) },
  });

  return (
    <Panel title={t('change')} hint={t('changeHint')}>
      <form noValidate onSubmit={form.onSubmit(values => change.mutate(values, { onSuccess: () => form.reset() }))}>
        <Stack gap="sm" maw={520} align="flex-start">
          <NativeSelect
            {...form.getInputProps('status')}
            key={form.key('status')}
            label={t('status')}
            data={subjectRequestStatusValues.map(status => ({ value: status, label: word('requestStatus', status) }))}
          />
          <Textarea
            {...form.getInputProps('note')}
            key={form.key('note')}
            w="100%"
            autosize
            minRows={2}
            label={t('note')}
            description={t('noteHint')}
          />
          {change.isError && <ErrorAlert error={change.error} />}
          <ChangeButton type="submit" loading={change.isPending}>
            {t('save')}
          </ChangeButton>
          <ReadOnlyNote />
        </Stack>
      </form>
    </Panel>
  );

  function noteFault(text: string, isNeeded: boolean): string | null {
    if (text === '' && isNeeded) {
      return t('noteMissing');
    }
    return text.length > MOST_LETTERS ? t('noteLong') : null;
  }
}
