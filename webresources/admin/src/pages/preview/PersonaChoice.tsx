import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonaView } from '../../api/schema';
import { ChangeButton } from '../../feedback/ChangeButton';
import { ReadOnlyNote } from '../../feedback/ReadOnlyNote';
import { Panel } from '../../ui/Panel';
import { blankPersona, valuesOf } from './persona';
import type { EditedPersona } from './PersonaPreview';

interface Props {
  stored: PersonaView[];
  chosen: PersonaView | undefined;
  /** Whether a persona is edited, which stays chosen until the form is closed. */
  isLocked: boolean;
  onChoose: (name: string) => void;
  onEdit: (edited: EditedPersona) => void;
}

/** Chooses one of the stored personas, or begins to edit or to make one. */
export function PersonaChoice({ stored, chosen, isLocked, onChoose, onEdit }: Props) {
  const { t } = useTranslation('preview');
  return (
    <Panel title={t('visitor')} hint={t('visitorHint')}>
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t('persona')}
          maw={420}
          w="100%"
          disabled={isLocked || stored.length === 0}
          value={chosen?.name ?? ''}
          onChange={event => onChoose(event.currentTarget.value)}
          data={stored.map(({ name, title }) => ({ value: name, label: title }))}
        />
        {chosen !== undefined && (
          <Button
            variant="default"
            disabled={isLocked}
            onClick={() => onEdit({ of: chosen, values: valuesOf(chosen) })}
          >
            {t('edit')}
          </Button>
        )}
        <ChangeButton
          variant="default"
          disabled={isLocked}
          onClick={() => onEdit({ of: null, values: blankPersona() })}
        >
          {t('new')}
        </ChangeButton>
        {chosen !== undefined && (
          <ChangeButton
            variant="default"
            disabled={isLocked}
            onClick={() => onEdit({ of: null, values: { ...valuesOf(chosen), title: '' } })}
          >
            {t('copy')}
          </ChangeButton>
        )}
      </Group>
      {chosen !== undefined && chosen.description !== '' && <Text size="sm">{chosen.description}</Text>}
      <ReadOnlyNote />
    </Panel>
  );
}
