import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';

/**
 * The result of every check of the installation, made for each reading.
 *
 * @param isEnabled whether the user may read it
 */
export function useInstallation(isEnabled = true) {
  const api = useApi();
  const { language } = useTranslation().i18n;
  return useQuery({
    queryKey: KEYS.installation(language),
    queryFn: () => api.read('/health', { detail: 'true', language }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled: isEnabled,
  });
}
