import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkbenchView } from '../../../api/schema';
import { ChangeButton } from '../../../feedback/ChangeButton';
import { DataTable, type Column } from '../../../ui/DataTable';
import { Note } from '../../../ui/Note';
import { clashesOf, type EditedVariant } from './draft';
import { useValueLabel } from './useValueLabel';
import { differencesOf, type Difference } from './values';

interface Props {
  base: WorkbenchView;
  mine: EditedVariant[];
  latest: WorkbenchView;
  isOpen: boolean;
  isPending: boolean;
  close: () => void;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Both versions of the variants that two users changed at the same time. Nothing is lost: a replaced version is in the history. */
export function ConflictDialog(props: Props) {
  const { t } = useTranslation('workbench');
  return (
    <Modal.Root opened={props.isOpen} onClose={props.isPending ? () => {} : props.close} centered size="xl">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="md">
          <Stack gap="sm">
            <Modal.Title fw={600}>{t('conflict.title')}</Modal.Title>
            <Inside {...props} />
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Inside({ base, mine, latest, isPending, close, keepMine, takeTheirs }: Props) {
  const { t } = useTranslation('workbench');
  const clashes = clashesOf(base, mine, latest);
  return (
    <>
      <Text size="sm">{t('conflict.text')}</Text>
      {clashes.length === 0 && <Note tone="good">{t('conflict.none')}</Note>}
      {clashes.map(clash => (
        <Stack key={clash.key} gap={4}>
          <Title order={3}>{clash.mine?.name ?? clash.theirs?.name ?? t('unnamed')}</Title>
          {clash.mine === null && <Note tone="warning">{t('conflict.removedByYou')}</Note>}
          {clash.theirs === null && <Note tone="warning">{t('conflict.removedByOther')}</Note>}
          <Differences
            caption={t('conflict.versions', { variant: clash.mine?.name ?? clash.theirs?.name ?? '' })}
            rows={differencesOf(clash.mine, clash.theirs)}
          />
        </Stack>
      ))}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={close} disabled={isPending} data-autofocus>
          {t('conflict.back')}
        </Button>
        <Button variant="default" onClick={takeTheirs} disabled={isPending}>
          {t('conflict.takeTheirs')}
        </Button>
        <ChangeButton onClick={keepMine} loading={isPending}>
          {t('conflict.keepMine')}
        </ChangeButton>
      </Group>
    </>
  );
}

function Differences({ caption, rows }: { caption: string; rows: Difference[] }) {
  const { t } = useTranslation('workbench');
  const label = useValueLabel();
  const columns: Column<Difference>[] = [
    { title: t('conflict.value'), cell: ({ field, language }) => label(field, language) },
    { title: t('conflict.mine'), cell: ({ mine }) => mine || t('conflict.empty') },
    { title: t('conflict.theirs'), cell: ({ theirs }) => theirs || t('conflict.empty') },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} keyOf={({ field, language }) => `${language} ${field}`} />;
}
