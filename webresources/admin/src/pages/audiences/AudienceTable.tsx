import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AudienceView } from '../../api/schema';
import { DataList, type ListColumn } from '../../ui/list/DataList';
import { Tag } from '../../ui/Tag';
import { useWord } from '../../ui/useWord';
import { TONES } from '../../findings/findings';
import { useSentence } from './useSentence';

export function AudienceTable({ audiences }: { audiences: AudienceView[] }) {
  const { t } = useTranslation('audiences');
  const word = useWord();
  const sentence = useSentence();
  const state = useStateText();
  const columns: ListColumn<AudienceView>[] = [
    {
      id: 'title',
      title: t('audience'),
      value: ({ title }) => title,
      cell: audience => <AudienceLink audience={audience} />,
    },
    {
      id: 'who',
      title: t('who'),
      value: ({ condition, check }) => sentence(condition) ?? check.words,
      cell: ({ condition, check }) => sentence(condition) ?? <span lang="en">{check.words || '–'}</span>,
    },
    {
      id: 'rung',
      title: t('rung'),
      value: ({ check }) => check.rung && word('rung', check.rung),
      cell: ({ check }) => (check.rung === '' ? '–' : word('rung', check.rung)),
    },
    {
      id: 'used',
      title: t('used'),
      value: ({ uses }) => uses.length,
      cell: ({ uses }) => (uses.length === 0 ? t('unused') : t('places', { count: uses.length })),
    },
    { id: 'state', title: t('state'), value: state, cell: audience => <State of={audience} /> },
  ];
  return <DataList caption={t('all')} columns={columns} rows={audiences} keyOf={({ name }) => name} />;
}

function AudienceLink({ audience: { name, title } }: { audience: AudienceView }) {
  return (
    <Anchor component={Link} to={`/audiences/of/${encodeURIComponent(name)}`} size="sm" fw={600}>
      {title}
    </Anchor>
  );
}

/** Says the worst that is known of an audience. */
function useStateText(): (audience: AudienceView) => string {
  const { t } = useTranslation('audiences');
  return audience => {
    if (audience.check.problem !== null) {
      return t('broken');
    }
    const worst = worstOf(audience);
    return worst === undefined ? t('sound') : t(`short.${worst.code}`, { defaultValue: worst.code });
  };
}

function State({ of }: { of: AudienceView }) {
  const text = useStateText()(of);
  const worst = worstOf(of);
  return <Tag tone={of.check.problem !== null ? 'bad' : worst === undefined ? 'good' : TONES[worst.weight]}>{text}</Tag>;
}

function worstOf({ check }: AudienceView) {
  return (['fault', 'warning', 'hint'] as const)
    .map(weight => check.findings.find(finding => finding.weight === weight))
    .find(finding => finding !== undefined);
}
