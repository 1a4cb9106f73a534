package org.openpersonalization.magnolia.rendering.overlay;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/** A property that answers to another name; all else is the property's own, its path too. */
final class RenamedProperty implements InvocationHandler {

    private final String name;
    private final Property property;

    private RenamedProperty(String name, Property property) {
        this.name = name;
        this.property = property;
    }

    static Property of(String name, Property property) {
        try {
            return property.getName().equals(name) ? property : proxy(new RenamedProperty(name, property));
        } catch (RepositoryException invalid) {
            return property;
        }
    }

    private static Property proxy(RenamedProperty handler) {
        return (Property)
                Proxy.newProxyInstance(Property.class.getClassLoader(), new Class<?>[] {Property.class}, handler);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("getName")) {
            return name;
        }
        try {
            return method.invoke(property, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
