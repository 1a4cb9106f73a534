package info.magnolia.context;

import info.magnolia.cms.security.HostUser;
import info.magnolia.cms.security.User;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The system at work on one thread. */
public final class SimpleSystemContext extends AbstractContext implements SystemContext {

    private final Map<String, Object> attributes = new HashMap<>();

    @Override
    public User getUser() {
        return HostUser.SYSTEM;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value, int scope) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the type, as everywhere in this API
    public <T> @Nullable T getAttribute(String name, int scope) {
        return (T) attributes.get(name);
    }

    @Override
    public Map<String, Object> getAttributes(int scope) {
        return Map.copyOf(attributes);
    }

    @Override
    public void removeAttribute(String name, int scope) {
        attributes.remove(name);
    }
}
