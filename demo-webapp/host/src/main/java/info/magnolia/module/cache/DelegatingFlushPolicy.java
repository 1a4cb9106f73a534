package info.magnolia.module.cache;

import java.util.LinkedHashMap;
import java.util.Map;

/** Several flush policies by name. */
public class DelegatingFlushPolicy implements FlushPolicy {

    private Map<String, FlushPolicy> policies = new LinkedHashMap<>();

    @Override
    public void start(Cache cache) {
        policies.values().forEach(policy -> policy.start(cache));
    }

    @Override
    public void stop(Cache cache) {
        policies.values().forEach(policy -> policy.stop(cache));
    }

    public Map<String, FlushPolicy> getPolicies() {
        return policies;
    }

    public void setPolicies(Map<String, FlushPolicy> policies) {
        this.policies = policies;
    }

    public void addPolicy(String name, FlushPolicy policy) {
        policies.put(name, policy);
    }
}
