import { ActionIcon, Tooltip } from '@mantine/core';
import Trash from 'lucide-react/icons/trash-2';

export function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="danger" size="lg" aria-label={label} onClick={onClick}>
        <Trash size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
