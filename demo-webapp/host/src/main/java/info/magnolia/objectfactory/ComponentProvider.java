package info.magnolia.objectfactory;

import org.jspecify.annotations.Nullable;

/** Finds bound components and makes new objects with components as constructor arguments. */
public interface ComponentProvider {

    <T> Class<? extends T> getImplementation(Class<T> type) throws ClassNotFoundException;

    <T> T getSingleton(Class<T> type);

    <T> T getComponent(Class<T> type) throws NoSuchComponentException;

    /** A new object; the parameters are preferred to components where their types fit. */
    <T> T newInstance(Class<T> type, Object... parameters);

    @Nullable
    ComponentProvider getParent();
}
