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
import javax.jcr.Session;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.Faults;
import org.openpersonalization.magnolia.content.SystemSession;
import org.openpersonalization.magnolia.content.page.Descendants;
import org.openpersonalization.magnolia.observation.AuditedSave;
import org.openpersonalization.service.persona.PersonaForm;
import org.openpersonalization.service.persona.PersonaRepository;

/**
 * Personas as nodes of this instance's workspace {@code personalization}, the described visitor as JSON. A persona with a fault is left
 * out and noted. Reads and writes in the system context: users have rights to the admin app by its roles.
 */
public final class PersonaContent implements PersonaRepository {

    private static final String FOLDER = "personas";
    private static final String FOLDER_TYPE = "mgnl:folder";
    private static final String PERSONA_TYPE = "p13n:persona";
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
            for (Node node : nodes(session)) {
                entry(node).ifPresent(entries::add);
            }
            entries.sort(Comparator.comparing(Entry::name));
            return entries;
        });
    }

    /** The persona of a name; empty when there is none, or it has a fault. */
    public Optional<PersonaForm> find(String name) {
        return all().stream()
                .filter(entry -> entry.name().equals(name))
                .map(Entry::state)
                .findFirst();
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
        } catch (JsonProcessingException | IllegalArgumentException fault) {
            faults.report(node.getPath(), "The persona cannot be read: " + fault.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void save(Entry entry) {
        change(session -> {
            Optional<Node> there = find(session, entry.name());
            Node node = there.isPresent() ? there.get() : folder(session).addNode(entry.name(), PERSONA_TYPE);
            node.setProperty(TITLE, entry.title());
            node.setProperty(DESCRIPTION, entry.description());
            node.setProperty(STATE, json(entry.state()));
            AuditedSave.save(session);
            return entry;
        });
    }

    private static String json(PersonaForm state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A persona in memory cannot be written", impossible);
        }
    }

    private static Node folder(Session session) throws RepositoryException {
        Node root = session.getRootNode();
        return root.hasNode(FOLDER) ? root.getNode(FOLDER) : root.addNode(FOLDER, FOLDER_TYPE);
    }

    @Override
    public void remove(String name) {
        change(session -> {
            Optional<Node> there = find(session, name);
            if (there.isPresent()) {
                there.get().remove();
                AuditedSave.save(session);
            }
            return name;
        });
    }

    /** Every persona, those in folders included. */
    private static List<Node> nodes(Session session) throws RepositoryException {
        String path = "/" + FOLDER;
        return session.nodeExists(path) ? Descendants.ofType(session.getNode(path), PERSONA_TYPE) : List.of();
    }

    private static Optional<Node> find(Session session, String name) throws RepositoryException {
        for (Node node : nodes(session)) {
            if (node.getName().equals(name)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** A failed save is discarded, so that the next save does not contain it. */
    private static <T> void change(SystemSession.Work<T> changing) {
        SystemSession.in(Definitions.WORKSPACE, session -> {
            try {
                return changing.in(session);
            } finally {
                session.refresh(false);
            }
        });
    }
}
