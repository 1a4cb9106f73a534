import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkbenchView } from '../../../api/schema';
import { EmptyState } from '../../../feedback/EmptyState';
import { useAudiences } from '../../../api/useContent';
import { blankVariant, copiedVariant, moved, originalVariant, untranslated, type EditedVariant } from './draft';
import { MoveButton } from './MoveButton';
import { VariantRow } from './VariantRow';

interface Props {
  view: WorkbenchView;
  variants: EditedVariant[];
  /** The key of the variant in the form below. */
  chosen: string | undefined;
  mayChange: boolean;
  onChoose: (key: string) => void;
  onAdded: (key: string) => void;
  onChange: (variants: EditedVariant[]) => void;
}

/** The variants in their order, which decides between variants of one rung; and what can be done with the chosen one. */
export function VariantList({ view, variants, chosen, mayChange, onChoose, onAdded, onChange }: Props) {
  const { t } = useTranslation('workbench');
  const audiences = useAudiences().data?.audiences ?? [];
  const at = variants.findIndex(({ key }) => key === chosen);
  const isNone = !mayChange || at < 0;
  return (
    <Stack gap="sm">
      {variants.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <Radio.Group label={t('chosen')} value={chosen ?? ''} onChange={onChoose}>
          <Stack gap={6} mt={6}>
            {variants.map(({ key, form }, place) => (
              <VariantRow
                key={key}
                value={key}
                place={place}
                label={t('place', { place: place + 1, name: form.name || t('unnamed') })}
                description={factsOf({ key, form })}
                mayDrag={mayChange}
                onDropped={from => drop(from, place)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Group gap="xs">
        <MoveButton isLast={isNone || at === 0} onMove={() => onChange(moved(variants, at, -1))}>
          {t('up')}
        </MoveButton>
        <MoveButton isLast={isNone || at === variants.length - 1} onMove={() => onChange(moved(variants, at, 1))}>
          {t('down')}
        </MoveButton>
        <Button size="xs" variant="default" disabled={isNone} onClick={() => add(copiedVariant(variants, variants[at]!), at + 1)}>
          {t('duplicate')}
        </Button>
        <Button
          size="xs"
          variant="default"
          color="danger"
          disabled={isNone}
          onClick={() => onChange(variants.filter((_, place) => place !== at))}
        >
          {t('remove')}
        </Button>
      </Group>
      <Group gap="xs">
        <Button size="xs" variant="light" disabled={!mayChange} onClick={() => add(blankVariant(variants, t('newName')), 0)}>
          {t('addBlank')}
        </Button>
        <Button
          size="xs"
          variant="light"
          disabled={!mayChange}
          onClick={() => add(originalVariant(variants, t('newName'), view), 0)}
        >
          {t('addOriginal')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('orderHint')}
      </Text>
    </Stack>
  );

  function add(variant: EditedVariant, place: number): void {
    onChange([...variants.slice(0, place), variant, ...variants.slice(place)]);
    onAdded(variant.key);
  }

  function drop(from: number, place: number): void {
    onChange(moved(variants, from, place - from));
    onChoose(variants[from]!.key);
  }

  function factsOf({ form }: Pick<EditedVariant, 'key' | 'form'>): string {
    const { audience } = form.targeting;
    const title = audiences.find(({ name }) => name === audience)?.title ?? audience;
    const missing = view.languages.some(language => untranslated(form, view, language).length > 0);
    return [
      audience === '' ? t('noAudience') : t('for', { audience: title }),
      ...(missing ? [t('untranslated')] : []),
    ].join(' · ');
  }
}
