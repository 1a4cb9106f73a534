package info.magnolia.jcr.util;

import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/** Names of node types and of their properties. */
public final class NodeTypes {

    private NodeTypes() {}

    /** Something that a template renders. */
    public static final class Renderable {
        public static final String NAME = "mgnl:renderable";
        public static final String TEMPLATE = "mgnl:template";

        private Renderable() {}

        /** The id of the node's template; null when it has none. */
        public static @Nullable String getTemplate(Node node) throws RepositoryException {
            return node.hasProperty(TEMPLATE) ? node.getProperty(TEMPLATE).getString() : null;
        }
    }

    /** A page. */
    public static final class Page {
        public static final String NAME = "mgnl:page";

        private Page() {}
    }

    /** A place for components. */
    public static final class Area {
        public static final String NAME = "mgnl:area";

        private Area() {}
    }

    /** A part of a page. */
    public static final class Component {
        public static final String NAME = "mgnl:component";

        private Component() {}
    }

    /** Content in general. */
    public static final class Content {
        public static final String NAME = "mgnl:content";

        private Content() {}
    }

    /** A part of content. */
    public static final class ContentNode {
        public static final String NAME = "mgnl:contentNode";

        private ContentNode() {}
    }

    /** A folder. */
    public static final class Folder {
        public static final String NAME = "mgnl:folder";

        private Folder() {}
    }
}
