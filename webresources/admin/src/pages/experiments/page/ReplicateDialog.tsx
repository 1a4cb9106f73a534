import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ExperimentView } from '../../../api/schema';
import { useAudiences } from '../../../api/useContent';
import { useChange } from '../../../api/useChange';
import { displayNameOf } from '../../../component-preview/search';
import { useComponents } from '../../../component-preview/useComponents';
import { ConfirmDialog } from '../../../feedback/ConfirmDialog';
import { experimentAddress } from '../useExperiments';

interface Props {
  view: ExperimentView;
  isOpen: boolean;
  close: () => void;
}

/** Makes a draft of the same test for another component or audience, and goes to it. */
export function ReplicateDialog({ view, isOpen, close }: Props) {
  const { t } = useTranslation('experiments');
  const navigate = useNavigate();
  const { form, summary } = view;
  const components = useComponents().data?.components ?? [];
  const audiences = useAudiences().data?.audiences ?? [];
  const replica = useForm({
    initialValues: {
      title: t('deed.replicate.copyOf', { title: summary.title }),
      component: form.component,
      audience: form.audience ?? '',
    },
  });
  const replication = useChange('/experiments/{name}/replicate', { name: summary.name }, ({ name }) =>
    void navigate(experimentAddress(name, 'edit')),
  );
  return (
    <ConfirmDialog
      title={t('deed.replicate.title')}
      consequences={[t('deed.replicate.draft'), t('deed.replicate.untouched')]}
      action={t('deed.replicate.do')}
      isReady={replica.values.title.trim() !== ''}
      isPending={replication.isPending}
      error={replication.error}
      isOpen={isOpen}
      close={() => {
        replication.reset();
        close();
      }}
      confirm={replicate}
    >
      <TextInput {...replica.getInputProps('title')} label={t('name')} />
      <NativeSelect
        {...replica.getInputProps('component')}
        label={t('component')}
        data={[
          ...(components.some(each => each.id === form.component)
            ? []
            : [{ value: form.component, label: summary.component?.title ?? t('sameComponent') }]),
          ...components.map(each => ({
            value: each.id,
            label: `${displayNameOf(each)} – ${each.page.title || each.page.path}`,
          })),
        ]}
      />
      <NativeSelect
        {...replica.getInputProps('audience')}
        label={t('audience')}
        data={[
          { value: '', label: t('everybody') },
          ...audiences.map(each => ({ value: each.name, label: each.title })),
        ]}
      />
    </ConfirmDialog>
  );

  function replicate(): void {
    const { title, component, audience } = replica.values;
    const body = { title: title.trim(), component, ...(audience !== '' && { audience }) };
    replication.mutate(body);
  }
}
