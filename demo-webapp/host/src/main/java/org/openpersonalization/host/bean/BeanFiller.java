package org.openpersonalization.host.bean;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.objectfactory.ComponentProvider;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.host.module.Classes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes beans from configuration nodes: a property is set by the setter of its name, a child node becomes a bean, a
 * list, an array or a map, as the setter wants it. The property {@code class} of a node names the class of its bean.
 */
public final class BeanFiller {

    private static final Logger LOG = LoggerFactory.getLogger(BeanFiller.class);
    private static final String CLASS = "class";
    private static final String PATTERN = "pattern";

    private final ComponentProvider components;

    public BeanFiller(ComponentProvider components) {
        this.components = components;
    }

    /**
     * A new bean.
     *
     * @throws IllegalArgumentException when the node names no class and the type cannot be instantiated
     */
    public <T> T create(Node node, Class<T> type) throws RepositoryException {
        Class<?> beanClass =
                node.hasProperty(CLASS) ? Classes.named(node.getProperty(CLASS).getString(), node.getPath()) : type;
        T bean = type.cast(components.newInstance(beanClass));
        fill(bean, node);
        return bean;
    }

    /** Sets everything that the node has and the bean has a setter for. */
    public void fill(Object bean, Node node) throws RepositoryException {
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (!property.getName().contains(":") && !property.getName().equals(CLASS)) {
                setValue(bean, property);
            }
        }
        for (Node child : NodeUtil.getNodes(node)) {
            setChild(bean, child);
        }
    }

    private static void setValue(Object bean, Property property) throws RepositoryException {
        Optional<Method> setter = setter(bean, property.getName());
        if (setter.isPresent()) {
            Type type = setter.get().getGenericParameterTypes()[0];
            Object value = property.isMultiple()
                    ? SimpleValues.all(property)
                    : SimpleValues.convert(property.getString(), raw(type));
            call(bean, setter.get(), value);
        }
    }

    private void setChild(Object bean, Node child) throws RepositoryException {
        Optional<Method> setter = setter(bean, child.getName());
        if (setter.isPresent()) {
            Type type = setter.get().getGenericParameterTypes()[0];
            call(bean, setter.get(), value(child, type));
        } else if (bean instanceof ChildBeans parent) {
            Class<?> type = child.hasProperty(CLASS) ? Object.class : parent.childClass();
            parent.addChild(child.getName(), create(child, type));
        }
    }

    private Object value(Node node, Type type) throws RepositoryException {
        Class<?> raw = raw(type);
        if (Map.class.isAssignableFrom(raw)) {
            return map(node, elementType(type, 1));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            Collection<Object> elements = map(node, elementType(type, 0)).values();
            return raw.isAssignableFrom(ArrayList.class) ? new ArrayList<>(elements) : new LinkedList<>(elements);
        }
        return raw.isArray() ? array(node, raw.getComponentType()) : create(node, raw);
    }

    private Map<String, Object> map(Node node, Class<?> elementType) throws RepositoryException {
        Map<String, Object> elements = new LinkedHashMap<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (!property.getName().contains(":")) {
                elements.put(property.getName(), SimpleValues.convert(property.getString(), elementType));
            }
        }
        for (Node child : NodeUtil.getNodes(node)) {
            elements.put(child.getName(), element(child, elementType));
        }
        return elements;
    }

    private Object element(Node node, Class<?> type) throws RepositoryException {
        if (type == String.class) {
            return node.getProperty(PATTERN).getString();
        }
        return type == Object.class ? map(node, type) : create(node, type);
    }

    private Object array(Node node, Class<?> elementType) throws RepositoryException {
        List<Object> elements = new ArrayList<>(map(node, elementType).values());
        Object array = Array.newInstance(elementType, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized ? raw(parameterized.getRawType()) : (Class<?>) type;
    }

    private static Class<?> elementType(Type type, int index) {
        if (type instanceof ParameterizedType parameterized
                && !(parameterized.getActualTypeArguments()[index] instanceof WildcardType)) {
            return raw(parameterized.getActualTypeArguments()[index]);
        }
        return Object.class;
    }

    private static Optional<Method> setter(Object bean, String name) {
        String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Optional<Method> found = Arrays.stream(bean.getClass().getMethods())
                .filter(method -> method.getName().equals(setter) && method.getParameterCount() == 1)
                .filter(method -> !method.isBridge())
                .findFirst();
        if (found.isEmpty()) {
            LOG.debug(
                    "No setter for a configured value [class={}, name={}]",
                    bean.getClass().getName(),
                    name);
        }
        return found;
    }

    private static void call(Object bean, Method setter, @Nullable Object value) {
        try {
            setter.invoke(bean, value);
        } catch (IllegalAccessException | InvocationTargetException | IllegalArgumentException failure) {
            throw new IllegalArgumentException(
                    "Configured value cannot be set [class=" + bean.getClass().getName() + ", setter="
                            + setter.getName() + "]",
                    failure);
        }
    }
}
