package org.openpersonalization.web.route;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.io.Serial;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;

/**
 * Binds drafts to JSON. The fields of a record directly inside a draft are fields of the draft; records in lists and
 * optional ones are objects. An empty optional is null. A duration is a number of minutes, which its name says. An absent
 * text or list is empty, an absent number is 0; texts are trimmed.
 */
final class FlatRecords {

    private static final Set<Class<?>> TYPES = Set.of(ExperimentDraft.class, GoalDraft.class);

    private FlatRecords() {}

    /** Whether a type is bound this way: drafts, and answers that hold one beside their own fields. */
    static boolean has(Class<?> type) {
        return TYPES.contains(type)
                || type.isRecord()
                        && Stream.of(type.getRecordComponents())
                                .anyMatch(each -> each.getAccessor().isAnnotationPresent(JsonUnwrapped.class));
    }

    /** Whether a type in a list or an optional one is part of a draft. */
    static boolean isPart(Class<?> type) {
        return type.isRecord() && type.getEnclosingClass() != null && TYPES.contains(type.getEnclosingClass());
    }

    /** The name of a component in JSON. */
    static String name(RecordComponent component) {
        boolean isDuration = component.getGenericType().getTypeName().contains(Duration.class.getName());
        return isDuration ? component.getName() + "Minutes" : component.getName();
    }

    static Module module() {
        return new FlatModule();
    }

    private static final class FlatModule extends SimpleModule {

        @Serial
        private static final long serialVersionUID = 1L;

        FlatModule() {
            super("flat-records");
        }

        @Override
        public void setupModule(SetupContext context) {
            context.addDeserializers(new Deserializers.Base() {
                @Override
                public @Nullable JsonDeserializer<?> findBeanDeserializer(
                        JavaType type, DeserializationConfig config, BeanDescription description) {
                    return has(type.getRawClass()) ? new FlatRecordReader(type.getRawClass()) : null;
                }
            });
            context.addSerializers(new Serializers.Base() {
                @Override
                public @Nullable JsonSerializer<?> findSerializer(
                        SerializationConfig config, JavaType type, BeanDescription description) {
                    return has(type.getRawClass()) ? new FlatRecordWriter() : null;
                }
            });
        }
    }
}
