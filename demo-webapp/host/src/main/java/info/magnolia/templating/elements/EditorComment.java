package info.magnolia.templating.elements;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The comment in the page that tells the page editor what stands where: {@code <!-- cms:area content="…" -->}. */
final class EditorComment {

    private final String tag;
    private final Map<String, String> attributes = new LinkedHashMap<>();

    EditorComment(String tag) {
        this.tag = tag;
    }

    EditorComment with(String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, String.valueOf(value));
        }
        return this;
    }

    void open(Appendable out) throws IOException {
        out.append("<!-- cms:").append(tag);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.append(' ').append(attribute.getKey()).append("=\"");
            out.append(safe(attribute.getValue())).append('"');
        }
        out.append(" -->\n");
    }

    void close(Appendable out) throws IOException {
        out.append("\n<!-- /cms:").append(tag).append(" -->\n");
    }

    private static String safe(String value) {
        return value.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
