import { Alert, Stack, Text, TextInput } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentList, ComponentView } from '../api/schema';
import { QueryResult } from '../feedback/QueryResult';
import { EmptyState } from '../feedback/EmptyState';
import { ComponentChoices } from './ComponentChoices';
import { searchComponents } from './search';
import { useComponents, useUnpersonalized } from './useComponents';

interface Props {
  /** The label of the choice, such as “Component of the experiment”. */
  label: string;
  /** The id of the chosen component; undefined before one is chosen. */
  value: string | undefined;
  onChange: (component: ComponentView) => void;
}

/** Chooses one of the site's components that have variants: by searching, then with the arrow keys or the pointer. */
export function ComponentPicker(props: Props) {
  const { t } = useTranslation('components');
  const empty = (
    <EmptyState title={t('none')}>
      <Text size="sm">{t('noneHint')}</Text>
    </EmptyState>
  );
  return <Picker {...props} query={useComponents()} empty={empty} />;
}

/** Chooses one of the site's components that can have variants and have none. */
export function UnpersonalizedPicker(props: Props) {
  const { t } = useTranslation('components');
  return <Picker {...props} query={useUnpersonalized()} empty={<EmptyState title={t('allPersonalized')} />} />;
}

function Picker({ query, empty, ...choice }: Props & { query: UseQueryResult<ComponentList>; empty: ReactNode }) {
  return (
    <QueryResult query={query}>
      {list => (list.components.length === 0 ? empty : <Search {...choice} list={list} />)}
    </QueryResult>
  );
}

function Search({ list, ...choice }: Props & { list: ComponentList }) {
  const { t } = useTranslation('components');
  const [text, setText] = useState('');
  const found = searchComponents(list.components, useDeferredValue(text));
  return (
    <Stack gap="xs">
      {!list.isComplete && (
        <Alert color="caution" variant="outline" bg="var(--app-surface)">
          {t('incomplete', { count: list.components.length })}
        </Alert>
      )}
      <TextInput
        type="search"
        label={t('search')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        maw={420}
      />
      <Text size="sm" c="dimmed" role="status">
        {t('found', { count: found.length })}
      </Text>
      {found.length > 0 && <ComponentChoices {...choice} components={found} />}
    </Stack>
  );
}
