import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import Search from 'lucide-react/icons/search';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_SEARCH } from './listState';

interface Props {
  /** The title of the list. */
  list: string;
  text: string;
  onSearch: (text: string) => void;
}

/** So long a pause ends a word, in milliseconds. */
const PAUSE = 200;

/** Searches once its user stops typing. */
export function SearchField({ list, text, onSearch }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const asked = useRef(text);
  const search = useDebouncedCallback((wanted: string) => {
    asked.current = wanted;
    onSearch(wanted);
  }, PAUSE);
  useEffect(() => {
    // The address was changed elsewhere, such as by a button that clears the search.
    if (asked.current !== text) {
      asked.current = text;
      setTyped(text);
    }
  }, [text]);
  return (
    <TextInput
      type="search"
      size="xs"
      w={240}
      maxLength={MAX_SEARCH}
      aria-label={t('list.search', { list })}
      placeholder={t('list.searchShort')}
      leftSection={<Search size={14} aria-hidden />}
      value={typed}
      onChange={event => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
