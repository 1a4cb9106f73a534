package info.magnolia.link;

import info.magnolia.context.MgnlContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.ItemNotFoundException;
import javax.jcr.RepositoryException;

/** Links as rich-text fields store them: {@code ${link:{uuid:{…},repository:{website},path:{/a},nodeData:{},extension:{html}}}}. */
public class LinkUtil {

    private static final Pattern STORED =
            Pattern.compile("\\$\\{link:\\{uuid:\\{([^}]*)},repository:\\{([^}]*)},(?:handle|path):\\{([^}]*)}"
                    + "(?:,nodeData:\\{[^}]*})?(?:,extension:\\{([^}]*)})?}}");

    public LinkUtil() {}

    /**
     * The text with addresses.
     *
     * @throws LinkException when the repository fails; a target that is gone leaves the stored path
     */
    public static String convertLinksFromUUIDPattern(String text, LinkTransformer transformer) throws LinkException {
        Matcher links = STORED.matcher(text);
        StringBuilder converted = new StringBuilder();
        while (links.find()) {
            String extension = links.group(4) == null || links.group(4).isEmpty() ? "html" : links.group(4);
            Link link = new Link(pathOf(links.group(2), links.group(1), links.group(3)), extension);
            links.appendReplacement(converted, Matcher.quoteReplacement(transformer.transform(link)));
        }
        return links.appendTail(converted).toString();
    }

    private static String pathOf(String workspace, String id, String stored) throws LinkException {
        try {
            return MgnlContext.getJCRSession(workspace).getNodeByIdentifier(id).getPath();
        } catch (ItemNotFoundException gone) {
            return stored;
        } catch (RepositoryException unavailable) {
            throw new LinkException("The target cannot be read [id=" + id + "]");
        }
    }
}
