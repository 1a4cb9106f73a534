package org.openpersonalization.host.definition;

import info.magnolia.rendering.template.configured.ConfiguredAreaDefinition;
import info.magnolia.rendering.template.configured.ConfiguredComponentAvailability;
import info.magnolia.rendering.template.configured.ConfiguredRenderableDefinition;
import info.magnolia.rendering.template.configured.ConfiguredTemplateDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the tree of a template file into a template definition. */
final class TemplateTree {

    private final DefinitionFile file;
    private final ClassLoader loader;

    TemplateTree(DefinitionFile file, ClassLoader loader) {
        this.file = file;
        this.loader = loader;
    }

    ConfiguredTemplateDefinition toDefinition(Object tree) {
        ConfiguredTemplateDefinition definition = new ConfiguredTemplateDefinition();
        fillTemplate(definition, map(tree, "the file"), file.id(), file.name());
        return definition;
    }

    private void fillTemplate(ConfiguredTemplateDefinition target, Map<String, Object> tree, String id, String name) {
        target.setId(id);
        target.setName(text(tree.getOrDefault("name", name)));
        fillRenderable(target, tree);
        set(tree, "visible", this::flag, target::setVisible);
        set(tree, "editable", this::flag, target::setEditable);
        set(tree, "dialog", this::text, target::setDialog);
        set(tree, "type", this::text, target::setType);
        set(tree, "subtype", this::text, target::setSubtype);
        map(tree.get("areas"), "areas").forEach((area, value) -> target.addArea(area, area(id, area, value)));
    }

    private void fillRenderable(ConfiguredRenderableDefinition target, Map<String, Object> tree) {
        set(tree, "renderType", this::text, target::setRenderType);
        set(tree, "title", this::text, target::setTitle);
        set(tree, "description", this::text, target::setDescription);
        set(tree, "i18nBasename", this::text, target::setI18nBasename);
        set(tree, "templateScript", this::text, target::setTemplateScript);
        set(tree, "modelClass", this::type, target::setModelClass);
        set(tree, "parameters", value -> map(value, "parameters"), target::setParameters);
    }

    private ConfiguredAreaDefinition area(String templateId, String name, @Nullable Object value) {
        Map<String, Object> tree = map(value, "areas/" + name);
        ConfiguredAreaDefinition area = new ConfiguredAreaDefinition();
        fillTemplate(area, tree, templateId + "/" + name, name);
        set(tree, "enabled", this::flag, area::setEnabled);
        set(tree, "optional", this::flag, area::setOptional);
        set(tree, "createAreaNode", this::flag, area::setCreateAreaNode);
        set(tree, "maxComponents", number -> Integer.valueOf(text(number)), area::setMaxComponents);
        map(tree.get("availableComponents"), "availableComponents")
                .forEach((key, component) -> area.addAvailableComponent(key, availability(key, component)));
        return area;
    }

    private ConfiguredComponentAvailability availability(String name, @Nullable Object value) {
        Map<String, Object> tree = map(value, "availableComponents/" + name);
        ConfiguredComponentAvailability availability = new ConfiguredComponentAvailability();
        availability.setId(text(tree.getOrDefault("id", name)));
        set(tree, "enabled", this::flag, availability::setEnabled);
        return availability;
    }

    private static <V> void set(Map<String, Object> tree, String key, Function<Object, V> read, Consumer<V> setter) {
        Object value = tree.get(key);
        if (value != null) {
            setter.accept(read.apply(value));
        }
    }

    private String text(Object value) {
        return String.valueOf(value);
    }

    private Boolean flag(Object value) {
        return Boolean.valueOf(text(value));
    }

    private Class<?> type(Object name) {
        try {
            return Class.forName(text(name), true, loader);
        } catch (ClassNotFoundException e) {
            throw new BrokenDefinitionException(file.resource(), "there is no model class " + name);
        }
    }

    private Map<String, Object> map(@Nullable Object value, String where) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
        } else if (value != null) {
            throw new BrokenDefinitionException(file.resource(), where + " must be a map, not " + value);
        }
        return map;
    }
}
