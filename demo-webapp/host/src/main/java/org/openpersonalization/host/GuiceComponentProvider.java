package org.openpersonalization.host;

import com.google.inject.ConfigurationException;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.ProvisionException;
import info.magnolia.objectfactory.ComponentProvider;
import info.magnolia.objectfactory.NoSuchComponentException;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Components by Guice. */
final class GuiceComponentProvider implements ComponentProvider {

    private final Injector injector;

    GuiceComponentProvider(Injector injector) {
        this.injector = injector;
    }

    @Override
    public <T> T getComponent(Class<T> type) {
        if (injector.getExistingBinding(Key.get(type)) == null) {
            throw new NoSuchComponentException("No component is bound for this type [" + type.getName() + "]");
        }
        return injector.getInstance(type);
    }

    @Override
    public <T> T getSingleton(Class<T> type) {
        return getComponent(type);
    }

    @Override
    public <T> Class<? extends T> getImplementation(Class<T> type) {
        return type;
    }

    @Override
    public <T> T newInstance(Class<T> type, Object... parameters) {
        Constructor<?> constructor = constructor(type);
        try {
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance(arguments(constructor, parameters)));
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(
                    "Constructor failed [class=" + type.getName() + "]", thrown.getTargetException());
        } catch (ReflectiveOperationException | ConfigurationException | ProvisionException failure) {
            throw new IllegalStateException("No object can be made [class=" + type.getName() + "]", failure);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .max(Comparator.<Constructor<?>, Boolean>comparing(each -> each.isAnnotationPresent(Inject.class))
                        .thenComparing(Constructor::getParameterCount))
                .orElseThrow(() -> new IllegalArgumentException("A class is needed [" + type.getName() + "]"));
    }

    private Object[] arguments(Constructor<?> constructor, Object[] parameters) {
        List<Object> arguments = new ArrayList<>();
        Type[] types = constructor.getGenericParameterTypes();
        for (int i = 0; i < types.length; i++) {
            Class<?> raw = constructor.getParameterTypes()[i];
            Type type = types[i];
            arguments.add(Arrays.stream(parameters)
                    .filter(raw::isInstance)
                    .findFirst()
                    .orElseGet(() -> injector.getInstance(Key.get(type))));
        }
        return arguments.toArray();
    }

    @Override
    public @Nullable ComponentProvider getParent() {
        return null;
    }
}
