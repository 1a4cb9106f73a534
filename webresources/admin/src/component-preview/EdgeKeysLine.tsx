import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QueryResult } from '../feedback/QueryResult';
import { useNames } from '../ui/useNames';
import { edgeKeysText } from './edgeKeys';
import { useEdgeKeys } from './useComponents';

/** The number of keys that the page of a component has in caches outside, or why none may keep it. */
export function EdgeKeysLine({ id }: { id: string }) {
  const { t, i18n } = useTranslation('components');
  const names = useNames();
  return (
    <QueryResult query={useEdgeKeys(id)}>
      {keys => (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {edgeKeysText(keys, t, i18n.language, names)}
        </Text>
      )}
    </QueryResult>
  );
}
