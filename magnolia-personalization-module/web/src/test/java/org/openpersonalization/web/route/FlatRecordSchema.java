package org.openpersonalization.web.route;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas of {@link FlatRecords}. */
public final class FlatRecordSchema {

    private static final Map<Class<?>, Class<?>> PLAIN = Map.of(
            OptionalInt.class, Integer.class,
            OptionalLong.class, Long.class,
            OptionalDouble.class, Double.class,
            Duration.class, Integer.class);

    private final Set<Class<?>> sent;

    public FlatRecordSchema(Set<Class<?>> sent) {
        this.sent = Set.copyOf(sent);
    }

    /** The schema of a type; null for a type that is bound otherwise. */
    public @Nullable CustomDefinition definition(ResolvedType type, SchemaGenerationContext context) {
        Class<?> record = type.getErasedType();
        if (!FlatRecords.has(record)) {
            return null;
        }
        ObjectNode schema = new ObjectMapper().createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        fields(record, new Fields(properties, required, sent.contains(record)), context);
        schema.put("additionalProperties", false);
        return new CustomDefinition(
                schema, CustomDefinition.DefinitionType.ALWAYS_REF, CustomDefinition.EXCLUDING_ATTRIBUTES);
    }

    private record Fields(ObjectNode properties, ArrayNode required, boolean isNullOptional) {}

    private static void fields(Class<?> record, Fields fields, SchemaGenerationContext context) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getType().isRecord()) {
                fields(component.getType(), fields, context);
            } else {
                field(component, fields, context);
            }
        }
    }

    private static void field(RecordComponent component, Fields fields, SchemaGenerationContext context) {
        String name = FlatRecords.name(component);
        ObjectNode schema =
                context.createDefinitionReference(context.getTypeContext().resolve(type(component)));
        boolean isNullable = isNullable(component);
        fields.properties().set(name, isNullable ? nullable(component, schema, context) : schema);
        if (!isNullable || !fields.isNullOptional()) {
            fields.required().add(name);
        }
    }

    /** A reference is resolved later, so that only a value without one can be made nullable in place. */
    private static ObjectNode nullable(RecordComponent component, ObjectNode schema, SchemaGenerationContext context) {
        if (!(type(component) instanceof Class<?> plain) || !plain.isRecord()) {
            return context.makeNullable(schema);
        }
        ObjectNode either = schema.objectNode();
        either.putArray("anyOf").add(schema.objectNode().put("type", "null")).add(schema);
        return either;
    }

    private static Type type(RecordComponent component) {
        Type type = component.getGenericType();
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            type = generic.getActualTypeArguments()[0];
        }
        return type instanceof Class<?> plain && PLAIN.containsKey(plain) ? PLAIN.get(plain) : type;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getType().getSimpleName().startsWith("Optional")
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
