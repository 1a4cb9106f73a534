package org.openpersonalization.site;

import info.magnolia.context.WebContext;
import info.magnolia.jcr.util.ContentMap;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.wrapper.HTMLEscapingNodeWrapper;
import info.magnolia.jcr.wrapper.I18nNodeWrapper;
import info.magnolia.rendering.model.RenderingModel;
import info.magnolia.rendering.model.RenderingModelImpl;
import info.magnolia.rendering.template.TemplateDefinition;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Finds the pages that hold every word that was asked for, in any language of the site. Pages that have all of them in
 * their title, description or topics come before those that only have them in their text.
 */
public class SearchModel extends RenderingModelImpl<TemplateDefinition> {

    private static final int MAX_QUERY = 80;
    private static final String PAGE = "mgnl:page";
    private static final String SITE = "/home";

    private final String query;

    @Inject
    public SearchModel(Node content, TemplateDefinition definition, RenderingModel<?> parent, WebContext context) {
        super(content, definition, parent);
        String asked = context.getRequest().getParameter("q");
        String trimmed = asked == null ? "" : asked.strip();
        this.query = trimmed.substring(0, Math.min(trimmed.length(), MAX_QUERY));
    }

    /** The search term, at most 80 characters; not escaped. */
    public String getQuery() {
        return query;
    }

    /** The pages that were found, escaped for HTML and in the language of the request; none when nothing was asked for. */
    public List<ContentMap> getResults() throws RepositoryException {
        List<String> words = List.of(query.toLowerCase(Locale.ROOT).split("\\s+"));
        List<ContentMap> byHead = new ArrayList<>();
        List<ContentMap> byText = new ArrayList<>();
        for (Node page : query.isEmpty()
                ? List.<Node>of()
                : pagesBelow(content.getSession().getNode(SITE))) {
            if (isThisPage(page)) {
                continue;
            }
            if (containsAll(PageText.head(page), words)) {
                byHead.add(result(page));
            } else if (containsAll(PageText.head(page) + PageText.body(page), words)) {
                byText.add(result(page));
            }
        }
        byHead.addAll(byText);
        return byHead;
    }

    private boolean isThisPage(Node page) throws RepositoryException {
        return content.getPath().startsWith(page.getPath() + "/");
    }

    private static List<Node> pagesBelow(Node parent) throws RepositoryException {
        List<Node> pages = new ArrayList<>();
        for (Node page : NodeUtil.getNodes(parent, PAGE)) {
            pages.add(page);
            pages.addAll(pagesBelow(page));
        }
        return pages;
    }

    private static boolean containsAll(String text, List<String> words) {
        return words.stream().allMatch(text::contains);
    }

    private static ContentMap result(Node page) {
        return new ContentMap(new HTMLEscapingNodeWrapper(new I18nNodeWrapper(page), false));
    }
}
