import { ActionIcon, Code, CopyButton, Group, Tooltip } from '@mantine/core';
import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useTranslation } from 'react-i18next';

/** A code such as a hash, whole, with a button that copies it. */
export function CopyableCode({ of }: { of: string }) {
  const { t } = useTranslation();
  return (
    <Group gap={4} wrap="nowrap" component="span" align="flex-start">
      <Code style={{ overflowWrap: 'anywhere' }}>{of}</Code>
      <CopyButton value={of}>
        {({ copied, copy }) => (
          <Tooltip label={t(copied ? 'code.copied' : 'code.copy')}>
            <ActionIcon size="sm" variant="subtle" onClick={copy} aria-label={t(copied ? 'code.copied' : 'code.copy')}>
              {copied ? <Check size={14} /> : <Copy size={14} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}
