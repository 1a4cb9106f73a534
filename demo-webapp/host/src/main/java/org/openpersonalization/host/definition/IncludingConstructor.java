package org.openpersonalization.host.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** Builds plain trees from YAML and follows the tags that pull in other files. */
final class IncludingConstructor extends SafeConstructor {

    private static final String INCLUDE = "!include:";
    private static final String INHERIT = "!inherit:";
    /** Makes an app of a content type: a browser and a detail sub-app. */
    private static final String CONTENT_TYPE = "!content-type:";

    private static final String OVERRIDE = "!override";

    private final YamlFiles files;

    IncludingConstructor(YamlFiles files, LoaderOptions options) {
        super(options);
        this.files = files;
        yamlMultiConstructors.put(INCLUDE, new Included());
        yamlMultiConstructors.put(INHERIT, new Inherited());
        yamlMultiConstructors.put(CONTENT_TYPE, new AppOfContentType());
        yamlConstructors.put(new Tag(OVERRIDE), new Overriding());
    }

    private Object ownContent(Node node) {
        return node instanceof MappingNode mapping ? constructMapping(mapping) : Map.of();
    }

    private static String argument(Node node, String tag) {
        return node.getTag().getValue().substring(tag.length());
    }

    private final class Included extends AbstractConstruct {
        @Override
        public Object construct(Node node) {
            String file = argument(node, INCLUDE);
            Object included = files.read(file.startsWith("/") ? file.substring(1) : file);
            return Merge.of(included, ownContent(node));
        }
    }

    private final class Inherited extends AbstractConstruct {
        @Override
        public Object construct(Node node) {
            return Merge.of(files.readInherited(argument(node, INHERIT)), ownContent(node));
        }
    }

    private final class AppOfContentType extends AbstractConstruct {
        @Override
        public Object construct(Node node) {
            return Merge.of(ContentTypeApp.tree(), ownContent(node));
        }
    }

    private final class Overriding extends AbstractConstruct {
        @Override
        public Object construct(Node node) {
            return node instanceof MappingNode mapping
                    ? new Merge.Replacement(new LinkedHashMap<>(constructMapping(mapping)))
                    : new Merge.Replacement(new LinkedHashMap<>());
        }
    }
}
