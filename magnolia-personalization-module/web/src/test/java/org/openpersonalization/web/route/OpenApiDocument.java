package org.openpersonalization.web.route;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.DefaultSchemaDefinitionNamingStrategy;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.label.Labels;

/**
 * Makes the OpenAPI document out of the routes and the records that they take and answer with. Examples of responses are
 * carried over from the stored document, where they are written by hand; the tests of each API prove them.
 */
public final class OpenApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    /**
     * An API as a whole.
     *
     * @param title its title
     * @param description its rules
     * @param server the base of its paths
     * @param security the name of the security scheme and the scheme; empty for a public API
     * @param refusals the errors of each address, by status
     * @param refusalsOfChanges the errors of changes besides
     * @param error the media type of errors
     * @param errorSchema the schema of errors
     */
    public record Api(
            String title,
            String description,
            String server,
            Map<String, JsonNode> security,
            Map<Integer, String> refusals,
            Map<Integer, String> refusalsOfChanges,
            String error,
            ObjectNode errorSchema) {}

    /**
     * A route of an API.
     *
     * @param method the HTTP method
     * @param path below the server
     * @param contract its contract
     * @param extensions further fields of the operation
     * @param required parameters that each request of this method has
     */
    public record Operation(
            Route.Method method,
            String path,
            Contract contract,
            Map<String, String> extensions,
            List<Parameter> required) {

        /** As OpenAPI writes it: it has no notation for the rest of a path. */
        String address() {
            return path.replace("*}", "}");
        }
    }

    private final Api api;
    private final List<Operation> routes;
    private final JsonNode stored;
    private final Set<String> open = new TreeSet<>();
    private final SchemaBuilder schemas;

    private OpenApiDocument(Api api, List<Operation> routes, JsonNode stored) {
        this.api = api;
        this.routes = routes;
        this.stored = stored;
        Set<Class<?>> sent = routes.stream()
                .flatMap(route -> route.contract().body().stream())
                .collect(Collectors.toSet());
        this.schemas = generator(sent, open).buildMultipleSchemaDefinitions();
    }

    public static ObjectNode of(Api api, List<Operation> routes, JsonNode stored) {
        return new OpenApiDocument(api, routes, stored).document();
    }

    /** As it is stored: two spaces, line feeds. */
    public static String text(ObjectNode document) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try {
            return JSON.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(indenter)
                                    .withArrayIndenter(indenter))
                            .writeValueAsString(document)
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SchemaGenerator generator(Set<Class<?>> sent, Set<String> open) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.ADDITIONAL_FIXED_TYPES,
                        Option.STANDARD_FORMATS,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES,
                        Option.PLAIN_DEFINITION_KEYS,
                        Option.INLINE_NULLABLE_SCHEMAS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forTypesInGeneral().withPropertySorter((one, other) -> 0);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(
                        (type, context) -> type.getErasedType().isEnum()
                                ? new CustomDefinition(
                                        constants(type.getErasedType()),
                                        CustomDefinition.DefinitionType.ALWAYS_REF,
                                        CustomDefinition.INCLUDING_ATTRIBUTES)
                                : null);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(
                        (type, context) -> type.isInstanceOf(Map.class) ? inlined(values(type, context)) : null);
        FlatRecordSchema flat = new FlatRecordSchema(sent);
        config.forTypesInGeneral().withCustomDefinitionProvider(flat::definition);
        config.forFields().withIgnoreCheck(field -> isOpenContent(field.getRawMember(), open));
        config.forTypesInGeneral().withDefinitionNamingStrategy(new SchemaNames());
        config.forFields()
                .withPropertyNameOverrideResolver(field -> nameInJson(field.getRawMember()))
                .withNullableCheck(field -> isNullable(field.getRawMember()))
                .withRequiredCheck(field -> !isNullable(field.getRawMember())
                        || !sent.contains(field.getDeclaringType().getErasedType())
                                && !leavesNullOut(field.getRawMember()));
        return new SchemaGenerator(config.build());
    }

    /** Fields of any name stand beside the named ones of the type, which is noted. */
    private static boolean isOpenContent(Field field, Set<String> open) {
        boolean isOpen = field.isAnnotationPresent(JsonAnyGetter.class);
        if (isOpen) {
            open.add(field.getDeclaringClass().getSimpleName());
        }
        return isOpen;
    }

    private static @Nullable String nameInJson(Field field) {
        JsonProperty named = field.getAnnotation(JsonProperty.class);
        return named == null ? null : named.value();
    }

    private static boolean leavesNullOut(Field field) {
        JsonInclude included = field.getDeclaringClass().getAnnotation(JsonInclude.class);
        return included != null && included.value() == JsonInclude.Include.NON_NULL
                || field.isAnnotationPresent(JsonInclude.class);
    }

    /** A map from text to values of one type. */
    private static ObjectNode values(ResolvedType map, SchemaGenerationContext context) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ResolvedType value = context.getTypeContext().getTypeParameterFor(map, Map.class, 1);
        return value.getErasedType() == Object.class
                ? schema.put("additionalProperties", true)
                : schema.set("additionalProperties", context.createDefinitionReference(value));
    }

    private static CustomDefinition inlined(ObjectNode schema) {
        return new CustomDefinition(schema, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    private static boolean isNullable(Field field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Records have their simple names; nested constants have the outer type's name before their own. */
    private static final class SchemaNames extends DefaultSchemaDefinitionNamingStrategy {

        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            Class<?> type = key.getType().getErasedType();
            Class<?> outer = type.getEnclosingClass();
            return type.isEnum() && outer != null
                    ? outer.getSimpleName().replaceFirst("View$", "") + type.getSimpleName()
                    : super.getDefinitionNameForKey(key, context);
        }
    }

    private static ObjectNode constants(Class<?> type) {
        ObjectNode schema = JSON.createObjectNode().put("type", "string");
        ArrayNode labels = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants())
                .map(each -> Labels.of((Enum<?>) each))
                .forEach(labels::add);
        return schema;
    }

    private ObjectNode document() {
        ObjectNode document = JSON.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", api.title())
                .put("version", "1")
                .put("description", api.description())
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", api.server());
        ArrayNode security = document.putArray("security");
        api.security().keySet().forEach(scheme -> security.addObject().putArray(scheme));
        ObjectNode paths = document.putObject("paths");
        for (Operation route : routes) {
            paths.withObject("/" + escaped(route.address()))
                    .set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        }
        ObjectNode components = document.putObject("components");
        if (!api.security().isEmpty()) {
            components.putObject("securitySchemes").setAll(api.security());
        }
        ObjectNode all = schemas.collectDefinitions("components/schemas");
        open.forEach(type -> ((ObjectNode) all.get(type)).put("additionalProperties", true));
        all.set("Error", api.errorSchema());
        components.set("responses", refusalResponses());
        components.set("schemas", all);
        return document;
    }

    /** For a JSON pointer. */
    private static String escaped(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }

    private ObjectNode operation(Operation route) {
        Contract contract = route.contract();
        ObjectNode operation =
                JSON.createObjectNode().put("operationId", operationId(route)).put("summary", contract.summary());
        route.extensions().forEach(operation::put);
        ArrayNode parameters = JSON.createArrayNode();
        contract.parameters().forEach(parameter -> parameters.add(parameter(parameter, parameter.isRequired())));
        route.required().forEach(parameter -> parameters.add(parameter(parameter, true)));
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        contract.body()
                .ifPresent(type -> operation
                        .putObject("requestBody")
                        .put("required", true)
                        .putObject("content")
                        .putObject("application/json")
                        .set("schema", schemas.createSchemaReference(type)));
        operation.set("responses", responses(route));
        return operation;
    }

    /** {@code post /requests/{id}/erase} is {@code postRequestsByIdErase}. */
    private static String operationId(Operation route) {
        return route.method().name().toLowerCase(Locale.ROOT)
                + Arrays.stream(route.address().split("[/.]"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.startsWith("{")
                                ? "By" + capital(part.substring(1, part.length() - 1))
                                : capital(part))
                        .collect(Collectors.joining());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static ObjectNode parameter(Parameter parameter, boolean required) {
        ObjectNode node = JSON.createObjectNode()
                .put("name", parameter.name())
                .put("in", parameter.place() == Parameter.Place.PATH ? "path" : "query")
                .put("required", required)
                .put("description", parameter.description());
        node.set("schema", JSON.valueToTree(new TreeMap<>(parameter.format().schema())));
        return node;
    }

    private ObjectNode responses(Operation route) {
        Contract.Result result = route.contract().result();
        ObjectNode responses = JSON.createObjectNode();
        ObjectNode content = responses
                .putObject(String.valueOf(result.status()))
                .put("description", route.contract().summary())
                .putObject("content");
        for (String mediaType : result.mediaTypes()) {
            ObjectNode media = content.putObject(mediaType);
            Optional<Class<?>> type = result.type();
            if (type.isPresent()) {
                media.set("schema", schemas.createSchemaReference(type.get()));
            }
            JsonNode examples = content(stored, route).path(mediaType).path("examples");
            if (!examples.isMissingNode()) {
                media.set("examples", examples);
            }
        }
        Map<Integer, String> refusals = new TreeMap<>(api.refusals());
        if (route.method() == Route.Method.POST) {
            refusals.putAll(api.refusalsOfChanges());
        }
        refusals.keySet()
                .forEach(status -> responses
                        .putObject(String.valueOf(status))
                        .put("$ref", "#/components/responses/Refusal" + status));
        return responses;
    }

    /** The content of a route's successful response in a document; missing for a route that the document does not have. */
    public static JsonNode content(JsonNode document, Operation route) {
        return document.path("paths")
                .path(route.address())
                .path(route.method().name().toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(route.contract().result().status()))
                .path("content");
    }

    private ObjectNode refusalResponses() {
        Map<Integer, String> refusals = new TreeMap<>(api.refusals());
        refusals.putAll(api.refusalsOfChanges());
        ObjectNode responses = JSON.createObjectNode();
        refusals.forEach((status, description) -> responses
                .putObject("Refusal" + status)
                .put("description", description)
                .putObject("content")
                .putObject(api.error())
                .putObject("schema")
                .put("$ref", "#/components/schemas/Error"));
        return responses;
    }
}
