import { Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Erased, RequestView } from '../../api/schema';
import { Panel } from '../../ui/Panel';
import { ChangeButton } from '../../feedback/ChangeButton';
import { ReadOnlyNote } from '../../feedback/ReadOnlyNote';
import { isClosed } from './due';
import { ErasedNote } from './ErasedNote';
import { EraseDialog } from './EraseDialog';
import { bodyOf, faultsOf, type Person } from './person';

/** Erases what is kept of the person who asked, after a confirmation. Stays to say what was erased. */
export function ErasePanel({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const [isOpen, dialog] = useDisclosure(false);
  const [erased, setErased] = useState<Erased | null>(null);
  const form = useForm<Person>({
    mode: 'uncontrolled',
    initialValues: { visitor: '', consentId: '' },
    validate: faultTexts,
  });
  if (isClosed(request) && erased === null) {
    return null;
  }
  return (
    <Panel title={t('erase')} hint={t('eraseHint')}>
      {erased === null ? (
        <form noValidate onSubmit={form.onSubmit(dialog.open)}>
          <Stack gap="sm" maw={520} align="flex-start">
            <TextInput
              {...form.getInputProps('visitor')}
              key={form.key('visitor')}
              w="100%"
              label={t('code')}
              spellCheck={false}
              autoComplete="off"
            />
            <TextInput
              {...form.getInputProps('consentId')}
              key={form.key('consentId')}
              w="100%"
              label={t('consentId')}
              spellCheck={false}
              autoComplete="off"
            />
            <ChangeButton type="submit" color="danger">
              {t('eraseAsk')}
            </ChangeButton>
            <ReadOnlyNote />
          </Stack>
        </form>
      ) : (
        <ErasedNote erased={erased} person={bodyOf(form.getValues())} />
      )}
      <EraseDialog
        request={request}
        person={bodyOf(form.getValues())}
        isOpen={isOpen}
        close={dialog.close}
        onErased={setErased}
      />
    </Panel>
  );

  function faultTexts(values: Person): Record<string, string> {
    return Object.fromEntries(Object.entries(faultsOf(values)).map(([field, fault]) => [field, t(fault)]));
  }
}
