import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import CircleHelp from 'lucide-react/icons/circle-help';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useSections } from '../pages/useSections';
import { HelpChapter } from './HelpChapter';

/** Opens the chapter about the section that is shown. */
export function HelpButton() {
  const { t } = useTranslation();
  const [isOpen, drawer] = useDisclosure(false);
  const { pathname } = useLocation();
  const sections = useSections();
  const { name } = sections.find(section => pathname.split('/')[1] === section.name) ?? sections[0]!;
  return (
    <>
      <ActionIcon variant="subtle" size="lg" aria-label={t('help.open')} title={t('help.open')} onClick={drawer.open}>
        <CircleHelp size={18} aria-hidden />
      </ActionIcon>
      <Drawer
        opened={isOpen}
        onClose={drawer.close}
        position="right"
        title={t('help.title', { section: t('title', { ns: name }) })}
        closeButtonProps={{ 'aria-label': t('help.close') }}
      >
        <HelpChapter section={name} />
      </Drawer>
    </>
  );
}
