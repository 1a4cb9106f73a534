package org.openpersonalization.site;

import info.magnolia.context.WebContext;
import info.magnolia.jcr.util.ContentMap;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.util.PropertyUtil;
import info.magnolia.jcr.wrapper.HTMLEscapingNodeWrapper;
import info.magnolia.rendering.model.RenderingModel;
import info.magnolia.rendering.model.RenderingModelImpl;
import info.magnolia.rendering.template.TemplateDefinition;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Finds pages whose title, description or topics hold every word that was asked for. */
public class SearchModel extends RenderingModelImpl<TemplateDefinition> {

    private static final int MAX_QUERY = 80;
    private static final String PAGE = "mgnl:page";
    private static final String SITE = "/home";

    private final String query;

    @Inject
    public SearchModel(Node content, TemplateDefinition definition, RenderingModel<?> parent, WebContext context) {
        super(content, definition, parent);
        String asked = context.getRequest().getParameter("q");
        this.query = asked == null
                ? ""
                : asked.strip().substring(0, Math.min(asked.strip().length(), MAX_QUERY));
    }

    /** What was asked for, at most 80 characters; not escaped. */
    public String getQuery() {
        return query;
    }

    /** The pages that were found, in the order of the site. */
    public List<ContentMap> getResults() throws RepositoryException {
        List<ContentMap> results = new ArrayList<>();
        if (!query.isEmpty()) {
            collect(content.getSession().getNode(SITE), results);
        }
        return results;
    }

    private void collect(Node parent, List<ContentMap> results) throws RepositoryException {
        for (Node page : NodeUtil.getNodes(parent, PAGE)) {
            String text = text(page);
            if (List.of(query.toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(text::contains)) {
                results.add(new ContentMap(new HTMLEscapingNodeWrapper(page, false)));
            }
            collect(page, results);
        }
    }

    private static String text(Node page) {
        Object topics = PropertyUtil.getPropertyValueObject(page, "topics");
        return (PropertyUtil.getString(page, "title", "") + " " + PropertyUtil.getString(page, "description", "") + " "
                        + topics)
                .toLowerCase(Locale.ROOT);
    }
}
