package org.openpersonalization.magnolia.content.persona;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import info.magnolia.jcr.util.PropertyUtil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.Faults;
import org.openpersonalization.magnolia.content.SystemSession;
import org.openpersonalization.magnolia.content.page.NodeFolder;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.persona.PersonaForm;
import org.openpersonalization.service.persona.PersonaRepository;

/**
 * Personas as nodes of this instance's workspace {@code personalization}, the described visitor as JSON. A persona with a fault is left
 * out and noted. Reads and writes in the system context: users have rights to the admin app by its roles.
 */
public final class PersonaContent implements PersonaRepository {

    private static final NodeFolder FOLDER = new NodeFolder("/personas", "p13n:persona");
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String STATE = "state";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private final Faults faults;

    /** @param faults notes personas that cannot be read */
    public PersonaContent(Faults faults) {
        this.faults = faults;
    }

    @Override
    public List<Entry> all() {
        return SystemSession.in(Definitions.WORKSPACE, session -> {
            List<Entry> entries = new ArrayList<>();
            for (Node node : FOLDER.nodes(session)) {
                entry(node).ifPresent(entries::add);
            }
            entries.sort(Comparator.comparing(Entry::name));
            return entries;
        });
    }

    private Optional<Entry> entry(Node node) throws RepositoryException {
        String name = node.getName();
        try {
            PersonaForm state = JSON.readValue(PropertyUtil.getString(node, STATE, "{}"), PersonaForm.class);
            state.persona(name);
            faults.clear(node.getPath());
            return Optional.of(new Entry(
                    name,
                    PropertyUtil.getString(node, TITLE, name),
                    PropertyUtil.getString(node, DESCRIPTION, ""),
                    state));
        } catch (InvalidValueException fault) {
            return unreadable(node, MessageCatalogue.english().text(fault.reason()));
        } catch (JsonProcessingException | IllegalArgumentException fault) {
            return unreadable(node, String.valueOf(fault.getMessage()));
        }
    }

    private Optional<Entry> unreadable(Node node, String fault) throws RepositoryException {
        faults.report(node.getPath(), "The persona cannot be read: " + fault);
        return Optional.empty();
    }

    @Override
    public void save(Entry entry) {
        String state = json(entry.state());
        FOLDER.save(entry.name(), node -> {
            node.setProperty(TITLE, entry.title());
            node.setProperty(DESCRIPTION, entry.description());
            node.setProperty(STATE, state);
        });
    }

    private static String json(PersonaForm state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A persona in memory cannot be written", impossible);
        }
    }

    @Override
    public void remove(String name) {
        FOLDER.remove(name);
    }
}
