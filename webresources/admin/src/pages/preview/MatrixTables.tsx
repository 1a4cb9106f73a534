import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComponentView, ImpossiblePersona, PersonaMatrix } from '../../api/schema';
import { displayNameOf } from '../../component-preview/search';
import { useVariantLabel } from '../../component-preview/useVariantLabel';
import { DataTable, type Column } from '../../ui/DataTable';
import { MessageText } from '../../ui/MessageText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import { personasOf, variantRows, type Level, type VariantRow } from './matrix';

const LEVELS = 3;

interface Props {
  matrix: PersonaMatrix;
  components: ComponentView[];
}

/** A table for each component: its variants by persona, with the levels of consent at which each is shown. */
export function MatrixTables({ matrix, components }: Props) {
  const { t } = useTranslation('preview');
  return (
    <>
      {matrix.impossible.map(persona => (
        <Impossible key={persona.persona} of={persona} />
      ))}
      {components.map(component => (
        <Panel
          key={component.id}
          title={displayNameOf(component)}
          actions={
            <Anchor component={Link} to={`/components/of/${encodeURIComponent(component.id)}`} size="sm">
              {t('edit', { ns: 'workbench' })}
            </Anchor>
          }
        >
          <VariantTable component={component} matrix={matrix} />
        </Panel>
      ))}
    </>
  );
}

function Impossible({ of: { persona, title, problem } }: { of: ImpossiblePersona }) {
  const { t } = useTranslation('preview');
  return (
    <Note tone="bad">
      {t('impossible', { persona: title })} <MessageText of={problem} />{' '}
      <Anchor component={Link} to={`/preview/page?persona=${encodeURIComponent(persona)}`} size="sm">
        {t('toPersona', { persona: title })}
      </Anchor>
    </Note>
  );
}

function VariantTable({ component, matrix }: { component: ComponentView; matrix: PersonaMatrix }) {
  const { t } = useTranslation('preview');
  const label = useVariantLabel();
  const columns: Column<VariantRow>[] = [
    { title: t('variant'), cell: ({ variant }) => <strong>{label(variant)}</strong> },
    { title: t('reach'), cell: row => <Reach of={row} cases={matrix.rows.length} /> },
    ...personasOf(matrix).map(({ name, title }) => ({
      title,
      cell: ({ levels }: VariantRow) => <Seen levels={levels.get(name) ?? []} />,
    })),
  ];
  return (
    <DataTable
      caption={t('matrixOf', { component: displayNameOf(component) })}
      columns={columns}
      rows={variantRows(component, matrix)}
      keyOf={({ variant }) => variant}
    />
  );
}

/** The levels of consent at which a persona sees a variant. */
function Seen({ levels }: { levels: Level[] }) {
  const { t } = useTranslation('preview');
  if (levels.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('never')}
      </Text>
    );
  }
  return levels.length === LEVELS ? <>{t('always')}</> : <>{levels.map(level => t(`level.${level}`)).join(', ')}</>;
}

/** The reach of a variant as a text, which the colour repeats. */
function Reach({ of: { reach, count }, cases }: { of: VariantRow; cases: number }) {
  const { t } = useTranslation('preview');
  return (
    <Group gap={6}>
      {reach === 'nobody' && <Tag tone="bad">{t('nobody')}</Tag>}
      {reach === 'everybody' && <Tag tone="warning">{t('everybody')}</Tag>}
      {reach === 'some' && <span>{t('cases', { seen: count, all: cases })}</span>}
    </Group>
  );
}
