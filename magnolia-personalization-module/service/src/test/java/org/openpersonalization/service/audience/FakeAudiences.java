package org.openpersonalization.service.audience;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.ConditionFault;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.signal.RequestContext;

/** Audiences in memory, with one component whose second variant nobody sees. */
public final class FakeAudiences implements AudienceRepository {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AudienceCompiler compiler = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS);
    private final SortedMap<String, Entry> entries = new TreeMap<>();

    public FakeAudiences() {
        save(new Entry("phones", "On a phone", "", "{\"context.device\":\"phone\"}"));
        save(new Entry("pricing", "Looks at prices", "For sales", "{\"profile.views7d.pricing\":{\"$gte\":1}}"));
        save(new Entry("nobody", "Nobody", "", "{\"context.hour\":30}"));
        save(new Entry("broken", "Broken", "", "{\"context.devise\":1}"));
    }

    @Override
    public synchronized List<Entry> all() {
        return List.copyOf(entries.values());
    }

    @Override
    public Audience compile(Entry entry) {
        try {
            return compiler.compile(
                    entry.name(),
                    entry.title(),
                    JSON.readValue(entry.condition(), new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException malformed) {
            throw new InvalidValueException(ConditionFault.NOT_JSON
                    .message()
                    .text("cause", "malformed")
                    .text("line", malformed.getLocation().getLineNr()));
        }
    }

    @Override
    public synchronized Site site() {
        List<Variant> variants = new ArrayList<>();
        for (String name : List.of("first", "second")) {
            Optional<Audience> audience =
                    Optional.ofNullable(entries.get("phones")).map(this::compile);
            variants.add(new Variant(name, audience, Schedule.always(), List.of()));
        }
        return new Site(
                List.of(new Use("phones", "/home", "first"), new Use("phones", "/home", "second")),
                List.of(new Placement("/home", new Component("hero", ComponentKind.CONTENT, variants))),
                new PageTags(List.of("pricing"), List.of("climbing")));
    }

    @Override
    public synchronized void save(Entry entry) {
        entries.put(entry.name(), entry);
    }

    @Override
    public synchronized void remove(String name) {
        entries.remove(name);
    }
}
