package info.magnolia.objectfactory;

import org.jspecify.annotations.Nullable;

/** The component provider of the application. */
public class Components {

    private static volatile @Nullable ComponentProvider provider;

    public Components() {}

    public static void setComponentProvider(@Nullable ComponentProvider componentProvider) {
        provider = componentProvider;
    }

    public static ComponentProvider getComponentProvider() {
        ComponentProvider current = provider;
        if (current == null) {
            throw new IllegalStateException("The component provider is not set");
        }
        return current;
    }

    public static <T> T getSingleton(Class<T> type) {
        return getComponentProvider().getSingleton(type);
    }

    public static <T> T newInstance(Class<T> type, Object... parameters) {
        return getComponentProvider().newInstance(type, parameters);
    }

    public static <T> T getComponent(Class<T> type) {
        return getComponentProvider().getComponent(type);
    }
}
