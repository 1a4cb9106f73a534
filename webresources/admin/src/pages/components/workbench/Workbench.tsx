import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { WorkbenchView } from '../../../api/schema';
import { failureOf } from '../../../api/failure';
import { useMayChange } from '../../../api/SessionProvider';
import { useChange } from '../../../api/useChange';
import { ChangeButton } from '../../../feedback/ChangeButton';
import { ErrorAlert } from '../../../feedback/ErrorAlert';
import { LeaveGuard } from '../../../feedback/LeaveGuard';
import { ReadOnlyNote } from '../../../feedback/ReadOnlyNote';
import { Panel } from '../../../ui/Panel';
import { Tag } from '../../../ui/Tag';
import { ConflictDialog } from './ConflictDialog';
import { draftOf, editedOf, isChanged, merged, type EditedVariant } from './draft';
import { ExperimentWarning } from './ExperimentWarning';
import { HistoryPanel } from './HistoryPanel';
import { announceSaved } from './saved';
import { focusSaveState, SaveState } from './SaveState';
import { useKeptDraft } from './useKeptDraft';
import { VariantFields } from './VariantFields';
import { VariantList } from './VariantList';

const CHANGED_MEANWHILE = 'component-changed';

interface Props {
  /** The version that the editor began with. */
  base: WorkbenchView;
  /** The variants of the form, from the base or from a draft that was kept. */
  initial: EditedVariant[];
  /** The newest version. */
  latest: WorkbenchView;
  onRebase: (view: WorkbenchView) => void;
}

/** The variant of a key, else of a name that a link tells, else the first one. */
function chosenOf(variants: EditedVariant[], wanted: string | null): EditedVariant | undefined {
  return variants.find(({ key }) => key === wanted) ?? variants.find(({ form }) => form.name === wanted) ?? variants[0];
}

/** The form of all variants of a component. Nothing is in force before it is saved. */
export function Workbench({ base, initial, latest, onRebase }: Props) {
  const { t } = useTranslation('workbench');
  const { id } = base.place;
  const mayChange = useMayChange() && base.isWritable;
  const form = useForm<{ variants: EditedVariant[] }>({ initialValues: { variants: initial } });
  const saving = useChange('/components/{id}/variants', { id });
  const [isConflict, conflict] = useDisclosure(false);
  const [search, setSearch] = useSearchParams();
  const [added, setAdded] = useState('');
  const { variants } = form.values;
  const isDirty = isChanged(base, variants);
  const chosen = chosenOf(variants, search.get('variant'));
  const { since, isKept } = useKeptDraft(base, variants, isDirty);
  const isOutdated = latest.version !== base.version;
  useEffect(() => {
    if (isOutdated && !isDirty && !saving.isPending) {
      onRebase(latest);
    }
  }, [isOutdated, isDirty, saving.isPending, latest, onRebase]);

  return (
    <form noValidate onSubmit={event => event.preventDefault()}>
      <Stack gap="lg">
        {base.place.state !== null && (
          <Group gap="xs">
            <Tag tone={base.place.state === 'published' ? 'good' : 'warning'}>{t(`state.${base.place.state}`)}</Tag>
            <Text size="sm">{t(`stateHint.${base.place.state}`)}</Text>
          </Group>
        )}
        {!base.isWritable && (
          <Alert color="caution" variant="outline" bg="var(--app-surface)">
            {t('notWritable')}
          </Alert>
        )}
        <Panel title={t('variants')} hint={t('variantsHint')}>
          <VariantList
            view={base}
            variants={variants}
            chosen={chosen?.key}
            mayChange={mayChange}
            onChoose={choose}
            onAdded={chooseAdded}
            onChange={setVariants}
          />
        </Panel>
        {chosen !== undefined && (
          <Panel title={chosen.form.name || t('unnamed')} hint={t('fieldsHint')}>
            <VariantFields
              key={chosen.key}
              view={base}
              variant={chosen.form}
              mayChange={mayChange}
              start={{ field: chosen.key === added ? 'name' : search.get('field'), language: search.get('language') }}
              onChange={changed => setVariants(variants.map(each => (each === chosen ? { ...each, form: changed } : each)))}
            />
          </Panel>
        )}
        <ExperimentWarning base={base} variants={variants} />
        {saving.isError && !isConflict && <ErrorAlert error={saving.error} />}
        <Group gap="sm">
          <ChangeButton disabled={!isDirty || !base.isWritable} loading={saving.isPending} onClick={() => save(base, variants)}>
            {t('save')}
          </ChangeButton>
          <Button variant="default" disabled={!isDirty || saving.isPending} onClick={() => onRebase(discarded())}>
            {t('discard')}
          </Button>
          <SaveState base={base} variants={variants} since={since} isKept={isKept} />
        </Group>
        <ReadOnlyNote />
        <HistoryPanel id={id} version={base.version} isLocked={isDirty || !mayChange} onRestored={rebased} />
      </Stack>
      <LeaveGuard isDirty={isDirty && !isKept} destination={null} />
      <ConflictDialog
        base={base}
        mine={variants}
        latest={latest}
        isOpen={isConflict && isOutdated}
        isPending={saving.isPending}
        close={conflict.close}
        keepMine={() => save(latest, merged(base, variants, latest))}
        takeTheirs={() => onRebase(latest)}
      />
    </form>
  );

  function setVariants(changed: EditedVariant[]): void {
    form.setValues({ variants: changed });
  }

  function choose(key: string): void {
    setAdded('');
    setSearch({ variant: key }, { replace: true });
  }

  /** Chooses a variant that was added; its name takes the focus. */
  function chooseAdded(key: string): void {
    choose(key);
    setAdded(key);
  }

  /** Discards the changes; the form begins again with the newest version. */
  function discarded(): WorkbenchView {
    form.setValues({ variants: editedOf(latest) });
    focusSaveState();
    return latest;
  }

  function save(upon: WorkbenchView, wanted: EditedVariant[]): void {
    saving.mutate(draftOf(upon, wanted), {
      onSuccess: saved => {
        conflict.close();
        follow(saved, wanted);
        rebased(saved);
      },
      onError: error => {
        if (failureOf(error).text?.code === CHANGED_MEANWHILE) {
          conflict.open();
        }
      },
    });
  }

  /** Begins again with what is saved now, and tells pages with the bar. */
  function rebased(saved: WorkbenchView): void {
    announceSaved();
    onRebase(saved);
    focusSaveState();
  }

  /** A new variant has the server's id from now on; it stays chosen. */
  function follow(saved: WorkbenchView, wanted: EditedVariant[]): void {
    const at = wanted.findIndex(({ key }) => key === chosen?.key);
    const { id: key } = saved.variants[at] ?? {};
    if (key !== undefined) {
      choose(key);
    }
  }
}
