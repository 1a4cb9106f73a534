package org.openpersonalization.magnolia.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpersonalization.magnolia.content.AudienceContent;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.persona.PersonaContent;
import org.openpersonalization.service.authoring.DefinitionNodes;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.web.route.ApiJson;

/** Reads the values of all definitions, in the forms in which the audit trail stores them and changes are undone. */
final class DefinitionValues {

    /** A definition. */
    record Key(ValueChange kind, String name) {

        String action(String verb) {
            return kind.action(verb);
        }

        /** Whether a path leads to this definition or to something below it; editors may have moved it into a folder. */
        boolean isOn(String path) {
            return path.startsWith("/" + kind.label() + "s/")
                    && List.of(path.split("/")).contains(name);
        }
    }

    private final Definitions definitions;
    private final AudienceContent audiences;
    private final PersonaContent personas;
    private final JcrDefinitionNodes nodes;

    DefinitionValues(Definitions definitions) {
        this.definitions = definitions;
        this.audiences = new AudienceContent(definitions);
        this.personas = new PersonaContent(definitions.faults());
        this.nodes = new JcrDefinitionNodes(definitions);
    }

    /** The values now, as JSON. */
    Map<Key, String> read() {
        definitions.audiencesChanged();
        Map<Key, String> values = new HashMap<>();
        audiences.all().forEach(each -> values.put(new Key(ValueChange.AUDIENCE, each.name()), ApiJson.text(each)));
        definitions
                .drafts()
                .goals()
                .forEach(each -> values.put(new Key(ValueChange.GOAL, each.name()), ApiJson.text(each)));
        definitions
                .drafts()
                .experiments()
                .forEach(each -> values.put(new Key(ValueChange.EXPERIMENT, each.name()), ApiJson.text(each)));
        personas.all().forEach(each -> values.put(new Key(ValueChange.PERSONA, each.name()), ApiJson.text(each)));
        nodes.all(DefinitionNodes.Kind.PURPOSE)
                .forEach((name, value) -> values.put(new Key(ValueChange.PURPOSE, name), ApiJson.text(value)));
        nodes.all(DefinitionNodes.Kind.GROUP)
                .forEach((name, value) -> values.put(new Key(ValueChange.GROUP, name), ApiJson.text(value)));
        return values;
    }
}
