import { NativeSelect, Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ExperimentView, PromotionWish, Replaced, TextView } from '../../../api/schema';
import { useAudiences } from '../../../api/useContent';
import { useChange } from '../../../api/useChange';
import { ConfirmDialog } from '../../../feedback/ConfirmDialog';
import { ErrorAlert } from '../../../feedback/ErrorAlert';
import { ReplacedTable } from '../../../feedback/ReplacedTable';
import { useReplaced } from '../useExperiments';

/** Initial values of a promotion, such as the segment that the verdict is about. */
interface Suggestion {
  variant?: string;
  audience?: string | null;
  isRule?: boolean;
}

interface Props {
  view: ExperimentView;
  suggestion?: Suggestion;
  isOpen: boolean;
  close: () => void;
  onDone: (message: TextView) => void;
}

/** Makes a variant the component's own content, or a rule for an audience. */
export function PromoteDialog({ view, suggestion = {}, isOpen, close, onDone }: Props) {
  const { t } = useTranslation('experiments');
  const { name, state } = view.summary;
  const audiences = useAudiences().data?.audiences ?? [];
  const variants = view.form.variations.map(each => each.variant).filter(variant => variant !== 'default');
  const form = useForm({
    initialValues: {
      variant: suggestion.variant ?? variants[0] ?? '',
      as: (suggestion.audience || suggestion.isRule ? 'rule' : 'default') as PromotionWish['as'],
      audience: suggestion.audience ?? view.form.audience ?? '',
    },
  });
  const { variant, as, audience } = form.values;
  const promotion = useChange('/experiments/{name}/promote', { name });
  const isRule = as === 'rule';
  const isReady = variant !== '' && (!isRule || audience !== '');
  const replaced = useReplaced(name, { variant, as, ...(isRule && { audience }) }, isOpen && isReady);
  const isRunning = state === 'running' || state === 'paused';
  return (
    <ConfirmDialog
      title={t('deed.promote.title')}
      consequences={[
        t(isRule ? 'deed.promote.asRuleMeans' : 'deed.promote.asDefaultMeans', { variant }),
        ...(isRunning ? [t('deed.promote.ends')] : []),
        t('deed.promote.published'),
      ]}
      action={t('deed.promote.do')}
      hasReason
      isReady={isReady && replaced.isSuccess}
      isPending={promotion.isPending}
      error={promotion.error}
      isOpen={isOpen}
      close={() => {
        promotion.reset();
        close();
      }}
      confirm={promote}
    >
      <NativeSelect {...form.getInputProps('variant')} label={t('variant')} data={variants} />
      <Radio.Group {...form.getInputProps('as')} label={t('deed.promote.as')}>
        <Stack gap={6} mt={4}>
          <Radio value="default" label={t('deed.promote.asDefault')} />
          <Radio value="rule" label={t('deed.promote.asRule')} />
        </Stack>
      </Radio.Group>
      {isRule && (
        <NativeSelect
          {...form.getInputProps('audience')}
          label={t('audience')}
          data={[
            { value: '', label: t('choose') },
            ...audiences.map(each => ({ value: each.name, label: each.title })),
          ]}
        />
      )}
      {replaced.isError && <ErrorAlert error={replaced.error} />}
      {isReady && <ReplacedTable values={(replaced.data ?? []).map(inWords)} />}
    </ConfirmDialog>
  );

  /** Audiences by their titles; fields of the component by their own names. */
  function inWords({ name: field, before, after }: Replaced): Replaced {
    if (!isRule) {
      return { name: field, before, after };
    }
    const titleOf = (each: string) => audiences.find(({ name: known }) => known === each)?.title ?? each;
    return field === 'audience'
      ? { name: t('audience'), before: titleOf(before), after: titleOf(after) }
      : { name: t('deed.promote.order'), before, after };
  }

  function promote(reason: string): void {
    const body = { variant, as, ...(isRule && { audience }), ...(reason !== '' && { reason }) };
    promotion.mutate(body, {
      onSuccess: ({ text }) => {
        onDone(text);
        close();
      },
    });
  }
}
