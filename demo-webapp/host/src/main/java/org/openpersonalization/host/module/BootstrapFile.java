package org.openpersonalization.host.module;

import info.magnolia.jcr.util.NodeUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A file of content to import once. Its name says where to: {@code website.home.yaml} holds the node {@code /home} of
 * the workspace {@code website}.
 *
 * @param resource its path on the class path
 * @param workspace where it is imported
 * @param parentPath the node that it is imported under
 * @param tree one entry: the node's name and its content
 */
public record BootstrapFile(String resource, String workspace, String parentPath, Map<?, ?> tree) {

    private static final String EXTENSION = ".yaml";

    /** Reads a file. */
    public static BootstrapFile onClassPath(String resource) throws RepositoryException {
        try (InputStream stream = BootstrapFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new RepositoryException("Bootstrap file is missing from the class path [" + resource + "]");
            }
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            if (!(yaml instanceof Map<?, ?> tree) || tree.size() != 1) {
                throw new RepositoryException("Bootstrap file must hold one node at its top [" + resource + "]");
            }
            return named(resource, tree);
        } catch (IOException | YAMLException malformed) {
            throw new RepositoryException(
                    "Bootstrap file cannot be read [" + resource + "]: " + malformed.getMessage(), malformed);
        }
    }

    private static BootstrapFile named(String resource, Map<?, ?> tree) {
        String name = resource.substring(resource.lastIndexOf('/') + 1, resource.length() - EXTENSION.length());
        int workspaceEnd = name.indexOf('.');
        int parentEnd = name.lastIndexOf('.');
        String workspace = name.substring(0, workspaceEnd);
        String parent = parentEnd == workspaceEnd ? "" : name.substring(workspaceEnd, parentEnd);
        return new BootstrapFile(resource, workspace, parent.replace('.', '/'), tree);
    }

    /** Imports the content; a node that is there already gets the file's properties and children added. */
    public void importInto(Session session) throws RepositoryException {
        try {
            Node parent = parentPath.isEmpty()
                    ? session.getRootNode()
                    : NodeUtil.createPath(session.getRootNode(), parentPath, "mgnl:content");
            for (Map.Entry<?, ?> entry : tree.entrySet()) {
                ContentImport.into(parent, String.valueOf(entry.getKey()), (Map<?, ?>) entry.getValue());
            }
        } catch (RepositoryException | IllegalArgumentException failure) {
            throw new RepositoryException(
                    "Bootstrap file cannot be imported [" + resource + "]: " + failure.getMessage(), failure);
        }
    }
}
