import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/SessionProvider';
import { usePurposeLabel } from '../../../ui/usePurposeLabel';
import { useWord } from '../../../ui/useWord';
import { VERDICTS } from '../rates/rates';
import { EVERYTHING, faultsOf, type Search } from './search';

const SOURCES = ['banner', 'preference-centre', 'gpc-header', 'api', 'import', 'admin'];

interface Props {
  search: Search;
  onSearch: (search: Search) => void;
}

/** Says which records are looked for. */
export function SearchForm({ search, onSearch }: Props) {
  const { t } = useTranslation('consent');
  const word = useWord();
  const label = usePurposeLabel();
  const { purposes } = useSession();
  const form = useForm<Search>({ mode: 'uncontrolled', initialValues: search, validate: faultTexts });
  const choices = (names: readonly string[], textOf: (name: string) => string) => [
    { value: '', label: t('any') },
    ...names.map(name => ({ value: name, label: textOf(name) })),
  ];
  const field = (name: keyof Search) => ({
    ...form.getInputProps(name),
    key: form.key(name),
    label: t(`ledger.${name}`),
  });

  return (
    <form noValidate onSubmit={form.onSubmit(onSearch)}>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
        <NativeSelect {...field('purpose')} data={choices(purposes, label)} />
        <NativeSelect {...field('verdict')} data={choices(VERDICTS, name => word('verdict', name))} />
        <NativeSelect {...field('source')} data={choices(SOURCES, name => word('source', name))} />
        <TextInput {...field('upTo')} inputMode="numeric" />
        <TextInput {...field('from')} type="date" />
        <TextInput {...field('to')} type="date" />
        <TextInput {...field('consentId')} spellCheck={false} autoComplete="off" />
        <TextInput {...field('subject')} spellCheck={false} autoComplete="off" />
      </SimpleGrid>
      <Group gap="sm" mt="sm">
        <Button type="submit">{t('ledger.find')}</Button>
        <Button variant="default" onClick={() => onSearch(EVERYTHING)}>
          {t('ledger.reset')}
        </Button>
      </Group>
    </form>
  );

  function faultTexts(values: Search): Record<string, string> {
    return Object.fromEntries(Object.keys(faultsOf(values)).map(name => [name, t(`ledger.wrong.${name}`)]));
  }
}
