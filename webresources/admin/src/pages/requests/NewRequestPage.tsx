import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { subjectRequestKindValues, type SubjectRequestKind } from '../../api/schema';
import { useChange } from '../../api/useChange';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { dayOf } from '../../ui/times';
import { useWord } from '../../ui/useWord';
import { ChangeButton } from '../../feedback/ChangeButton';
import { ErrorAlert } from '../../feedback/ErrorAlert';
import { ReadOnlyNote } from '../../feedback/ReadOnlyNote';

const MOST_LETTERS = 200;

/** Logs a request that arrived by letter, mail or telephone. */
export function NewRequestPage() {
  const { t } = useTranslation('requests');
  const word = useWord();
  const navigate = useNavigate();
  const creation = useChange('/requests', {}, request => void navigate(`/requests/${request.id}`, { replace: true }),
  );
  const today = dayOf(new Date());
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { kind: 'access' as SubjectRequestKind, reference: '', received: today },
    validate: {
      reference: text => (text.trim() === '' || text.trim().length > MOST_LETTERS ? t('referenceWrong') : null),
      received: day => (day === '' || day > today ? t('receivedWrong') : null),
    },
  });

  return (
    <Page title={t('new')} hint={t('newHint')} back="/requests">
      <Panel title={t('what')}>
        <form noValidate onSubmit={form.onSubmit(create)}>
          <Stack gap="sm" maw={520} align="flex-start">
            <NativeSelect
              {...form.getInputProps('kind')}
              key={form.key('kind')}
              w="100%"
              label={t('kind')}
              data={subjectRequestKindValues.map(kind => ({ value: kind, label: word('requestKind', kind) }))}
            />
            <TextInput
              {...form.getInputProps('reference')}
              key={form.key('reference')}
              w="100%"
              label={t('reference')}
              description={t('referenceHint')}
            />
            <TextInput
              {...form.getInputProps('received')}
              key={form.key('received')}
              type="date"
              max={today}
              label={t('received')}
            />
            {creation.isError && <ErrorAlert error={creation.error} />}
            <ChangeButton type="submit" loading={creation.isPending}>
              {t('save')}
            </ChangeButton>
            <ReadOnlyNote />
          </Stack>
        </form>
      </Panel>
    </Page>
  );

  function create({ kind, reference, received }: typeof form.values): void {
    // Today is left out, so that the server's clock says when.
    const body = {
      kind,
      reference: reference.trim(),
      ...(received !== today && { received: `${received}T00:00:00Z` }),
    };
    creation.mutate(body);
  }
}
