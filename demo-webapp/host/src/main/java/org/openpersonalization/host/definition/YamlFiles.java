package org.openpersonalization.host.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads YAML files from the class path, with the tags {@code !include:/path/in/class/path.yaml},
 * {@code !inherit:module:path} (same kind of definition) and {@code !override}. One instance reads one definition, with
 * everything that it includes.
 */
final class YamlFiles {

    private final ClassLoader loader;
    private final String kind;
    private final Deque<String> underWay = new ArrayDeque<>();

    YamlFiles(ClassLoader loader, String kind) {
        this.loader = loader;
        this.kind = kind;
    }

    /**
     * The file as a tree of maps, lists and scalars.
     *
     * @throws BrokenDefinitionException when the file is missing, is no YAML, or includes itself
     */
    Object read(String file) {
        if (underWay.contains(file)) {
            throw new BrokenDefinitionException(file, "it includes itself by way of " + underWay);
        }
        underWay.push(file);
        try {
            return parse(file);
        } finally {
            underWay.pop();
        }
    }

    /** The definition that {@code !inherit:module:path} names. */
    Object readInherited(String id) {
        String[] parts = id.split(":", 2);
        if (parts.length < 2) {
            throw new BrokenDefinitionException(underWay.element(), "!inherit needs module:path, not " + id);
        }
        return read(parts[0] + "/" + kind + "/" + parts[1] + ".yaml");
    }

    private Object parse(String file) {
        try (Reader reader = open(file)) {
            Object tree = new Yaml(new IncludingConstructor(this, new LoaderOptions())).load(reader);
            return tree == null ? Map.of() : tree;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BrokenDefinitionException(file, line, String.valueOf(e.getProblem()));
        } catch (YAMLException | IOException e) {
            throw new BrokenDefinitionException(file, String.valueOf(e.getMessage()));
        }
    }

    private Reader open(String file) {
        InputStream stream = loader.getResourceAsStream(file);
        if (stream == null) {
            String by = underWay.size() < 2
                    ? ""
                    : ", included by " + underWay.stream().skip(1).findFirst().orElse("");
            throw new BrokenDefinitionException(file, "there is no such file on the class path" + by);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
