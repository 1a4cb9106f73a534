import { ActionIcon } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import Search from 'lucide-react/icons/search';
import { useTranslation } from 'react-i18next';
import { SEARCH_KEYS } from './keys';
import { SearchDialog } from './SearchDialog';

/** Opens the search over everything; so does the key “/” outside of fields. */
export function SearchButton() {
  const { t } = useTranslation();
  const [isOpen, dialog] = useDisclosure(false);
  useHotkeys(SEARCH_KEYS.map(key => [key, dialog.open]));
  return (
    <>
      <ActionIcon variant="subtle" size="lg" aria-label={t('search.open')} title={t('search.open')} onClick={dialog.open}>
        <Search size={18} aria-hidden />
      </ActionIcon>
      <SearchDialog isOpen={isOpen} close={dialog.close} />
    </>
  );
}
