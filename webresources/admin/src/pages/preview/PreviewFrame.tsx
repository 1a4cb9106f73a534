import { Alert, Anchor, Button, CopyButton, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentPage } from '../../api/schema';
import { useMayChange } from '../../api/SessionProvider';
import { WIDTHS, type Width } from '../../component-preview/ViewChoice';
import { ErrorAlert } from '../../feedback/ErrorAlert';
import { Loading } from '../../feedback/Loading';
import { SkipLink } from '../../layout/SkipLink';
import { LabelledSegments } from '../../ui/LabelledSegments';
import { languageName } from '../../ui/languages';
import { Panel } from '../../ui/Panel';
import { Time } from '../../ui/Time';
import { PageFrame } from './PageFrame';
import { languagesOf, placeAt, placeOf, withLink, type FramePlace } from './pages';
import { usePersonaLink, type Described } from './usePersonas';

/** The id of the reasons beside the frame. */
export const REASONS = 'reasons';

interface Props {
  pages: ComponentPage[];
  place: FramePlace;
  described: Described;
  onMoved: (place: FramePlace) => void;
}

/** The real page as the persona sees it, at a width and in a language, and the link that shows it to others. */
export function PreviewFrame({ pages, place, described, onMoved }: Props) {
  const { t, i18n } = useTranslation('preview');
  const mayChange = useMayChange();
  const link = usePersonaLink(described);
  const [width, setWidth] = useState<Width>('desktop');
  const [visit, setVisit] = useState(0);
  const { page, language } = place;
  const known = pages.find(({ path }) => path === page);
  const parameter = link.data?.parameter;
  // A link in the frame changes the place, too, and loads nothing again.
  const address = useMemo(
    () => (parameter === undefined ? undefined : withLink(place.address, parameter)),
    [parameter, visit],
  );
  return (
    <Panel title={t('pageTitle')} hint={t('pageHint')}>
      <Group gap="md" align="flex-end">
        <NativeSelect
          label={t('page')}
          maw={420}
          w="100%"
          value={page ?? ''}
          onChange={event => go(pages.find(({ path }) => path === event.currentTarget.value), language)}
        >
          {page === null && <option value="">{place.address}</option>}
          {pages.map(each => (
            <option key={each.path} value={each.path}>
              {each.title === '' ? each.path : `${each.title} (${each.path})`}
            </option>
          ))}
        </NativeSelect>
        {known !== undefined && languagesOf(known).length > 1 && (
          <LabelledSegments
            label={t('language')}
            value={language ?? ''}
            onChange={next => go(known, next)}
            options={languagesOf(known).map(each => ({ value: each, label: languageName(each, i18n.language) }))}
          />
        )}
        <LabelledSegments
          label={t('width.label', { ns: 'components' })}
          value={width}
          onChange={name => setWidth(name as Width)}
          options={Object.keys(WIDTHS).map(name => ({ value: name, label: t(`width.${name}`, { ns: 'components' }) }))}
        />
      </Group>
      {!mayChange && (
        <Alert color="caution" variant="outline" bg="var(--app-surface)">
          {t('noLink')}
        </Alert>
      )}
      {link.isError && <ErrorAlert error={link.error} />}
      {mayChange && link.isPending && !link.isError && described.name !== '' && <Loading />}
      {address !== undefined && !link.isError && (
        <Stack gap="sm">
          <SkipLink to={REASONS} label={t('skipPage')} />
          <PageFrame
            key={visit}
            address={address}
            title={t('frame')}
            width={WIDTHS[width]}
            onMoved={location => onMoved(placeAt(location, pages))}
          />
          <LinkLine link={withLink(place.address, parameter!)} until={link.data!.until} />
        </Stack>
      )}
    </Panel>
  );

  function go(next: ComponentPage | undefined, to: string | null): void {
    if (next !== undefined) {
      onMoved(placeOf(next, to));
      setVisit(visit + 1);
    }
  }
}

/** The link of the page in the frame, to be copied or opened. */
function LinkLine({ link, until }: { link: string; until: string }) {
  const { t } = useTranslation('preview');
  const whole = new URL(link, location.href).href;
  return (
    <Group gap="sm">
      <CopyButton value={whole}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" onClick={copy}>
            {t(copied ? 'copied' : 'copyLink')}
          </Button>
        )}
      </CopyButton>
      <Anchor href={link} target="_blank" rel="noreferrer" size="sm">
        {t('open')}
      </Anchor>
      <Text size="sm" c="dimmed">
        {t('until')} <Time of={until} />
      </Text>
    </Group>
  );
}
