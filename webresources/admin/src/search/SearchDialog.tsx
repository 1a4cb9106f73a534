import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { searchEverything, type Searchable } from './search';
import styles from './SearchDialog.module.css';
import { useSearchables } from './useSearchables';

interface Props {
  isOpen: boolean;
  close: () => void;
}

/** Finds pages, experiments, goals, audiences, components, personas and requests by their names. */
export function SearchDialog({ isOpen, close }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('search.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('search.close') }}
    >
      <Search close={close} />
    </Modal>
  );
}

function Search({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { entries, isLoading } = useSearchables();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useId();
  const navigate = useNavigate();
  const searched = useDeferredValue(text);
  const found = useMemo(() => searchEverything(entries, searched), [entries, searched]);
  const current = Math.min(active, found.length - 1);
  const go = (entry: Searchable) => {
    close();
    void navigate(entry.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setActive((current + step + found.length) % found.length);
    } else if (event.key === 'Enter' && found[current] !== undefined) {
      event.preventDefault();
      go(found[current]);
    }
  };
  return (
    <Stack gap="sm">
      <TextInput
        autoFocus
        data-autofocus
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${list}-${current}` : undefined}
        label={t('search.label')}
        description={t('search.hint')}
        value={text}
        onChange={event => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Text size="sm" c="dimmed" role="status">
        {searched.trim() !== '' && (isLoading ? t('state.loading') : t('search.found', { count: found.length }))}
      </Text>
      <div role="listbox" id={list} aria-label={t('search.results')}>
        {found.map((entry, place) => (
          <div
            key={entry.to}
            id={`${list}-${place}`}
            role="option"
            aria-selected={place === current}
            className={styles.option}
            onClick={() => go(entry)}
            onMouseMove={() => setActive(place)}
            ref={element => (place === current ? element?.scrollIntoView({ block: 'nearest' }) : undefined)}
          >
            <Text component="span" size="sm" fw={600}>
              {entry.title}
            </Text>
            <Text component="span" size="xs" c="dimmed">
              {[t(`search.kind.${entry.kind}`), entry.detail].filter(part => part !== '').join(' · ')}
            </Text>
          </div>
        ))}
      </div>
    </Stack>
  );
}
