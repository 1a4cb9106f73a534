import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Attribute,
  Audience,
  AudienceDetail,
  ComponentFindings,
  ConditionAttempt,
} from '../../api/answers';
import { useApi } from '../../api/ServerProvider';
import { useMayChange } from '../../api/SessionProvider';

const KEY = ['audiences'];
const ATTRIBUTES_STAY = 60_000;

export interface AudienceDraft {
  name: string;
  title: string;
  description: string;
  condition: string;
  isNew: boolean;
}

export function useAudiences() {
  const api = useApi();
  return useQuery({
    queryKey: KEY,
    queryFn: () => api.read<{ audiences: Audience[]; components: ComponentFindings[] }>('audiences'),
  });
}

export function useAudience(name: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...KEY, name],
    queryFn: () => api.read<AudienceDetail>(audiencePath(name)),
    refetchOnReconnect: false,
  });
}

/** What rules can ask about. */
export function useAttributes() {
  const api = useApi();
  return useQuery({
    queryKey: ['audience-attributes'],
    queryFn: async () => (await api.read<{ attributes: Attribute[] }>('audience-attributes')).attributes,
    staleTime: ATTRIBUTES_STAY,
  });
}

/** What is known of a condition; only who may change something asks. An answer stays until the next one is there. */
export function useAttempt(condition: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['audience-check', condition],
    queryFn: () => api.write<ConditionAttempt>('audiences/check', { condition }),
    enabled: useMayChange(),
    placeholderData: before => before,
  });
}

/** A change of audiences; afterwards everything about them is read anew. */
export function useAudienceChange<Body extends object>(path: string) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => api.write<Audience>(path, body),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function audiencePath(name: string): string {
  return `audiences/${encodeURIComponent(name)}`;
}
