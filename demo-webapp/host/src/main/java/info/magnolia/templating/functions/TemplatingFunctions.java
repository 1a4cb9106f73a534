package info.magnolia.templating.functions;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.i18n.I18nContentSupport;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import info.magnolia.jcr.util.ContentMap;
import info.magnolia.jcr.util.NodeTypes;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.wrapper.HTMLEscapingNodeWrapper;
import info.magnolia.jcr.wrapper.I18nNodeWrapper;
import info.magnolia.repository.RepositoryConstants;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jspecify.annotations.Nullable;

/**
 * The functions of templates, as {@code cmsfn}. Each function on nodes has a twin on content maps, because templates
 * hold maps. This file is long because the public class has all of them in one place.
 */
@Singleton
public class TemplatingFunctions {

    private final Provider<WebContext> webContext;
    private final I18nContentSupport i18n;
    private final ServerConfiguration server;

    @Inject
    public TemplatingFunctions(Provider<WebContext> webContext, I18nContentSupport i18n, ServerConfiguration server) {
        this.webContext = webContext;
        this.i18n = i18n;
        this.server = server;
    }

    public @Nullable Node asJCRNode(@Nullable ContentMap contentMap) {
        return contentMap == null ? null : contentMap.getJCRNode();
    }

    public @Nullable ContentMap asContentMap(@Nullable Node content) {
        return content == null ? null : new ContentMap(content);
    }

    public List<Node> children(Node content) throws RepositoryException {
        return NodeUtil.asList(NodeUtil.getNodes(content));
    }

    public List<Node> children(Node content, String nodeType) throws RepositoryException {
        return NodeUtil.asList(NodeUtil.getNodes(content, nodeType));
    }

    public List<ContentMap> children(ContentMap content) throws RepositoryException {
        return asContentMapList(children(content.getJCRNode()));
    }

    public List<ContentMap> children(ContentMap content, String nodeType) throws RepositoryException {
        return asContentMapList(children(content.getJCRNode(), nodeType));
    }

    public List<ContentMap> asContentMapList(Collection<Node> nodes) {
        return nodes.stream().map(ContentMap::new).toList();
    }

    public List<Node> asNodeList(Collection<ContentMap> maps) {
        return maps.stream().map(ContentMap::getJCRNode).toList();
    }

    public @Nullable Node parent(Node content) throws RepositoryException {
        return content.getDepth() == 0 ? null : content.getParent();
    }

    public @Nullable Node parent(Node content, String nodeType) throws RepositoryException {
        Node parent = parent(content);
        return parent == null || NodeUtil.isNodeType(parent, nodeType) ? parent : parent(parent, nodeType);
    }

    public @Nullable ContentMap parent(ContentMap content) throws RepositoryException {
        return asContentMap(parent(content.getJCRNode()));
    }

    public @Nullable ContentMap parent(ContentMap content, String nodeType) throws RepositoryException {
        return asContentMap(parent(content.getJCRNode(), nodeType));
    }

    /** The page that holds the content; the content itself when it is a page. */
    public @Nullable Node page(Node content) throws RepositoryException {
        return NodeUtil.isNodeType(content, NodeTypes.Page.NAME) ? content : parent(content, NodeTypes.Page.NAME);
    }

    public @Nullable ContentMap page(ContentMap content) throws RepositoryException {
        return asContentMap(page(content.getJCRNode()));
    }

    /** From the top down, without the content itself and without the root of the workspace. */
    public List<Node> ancestors(Node content) throws RepositoryException {
        LinkedList<Node> ancestors = new LinkedList<>();
        Node parent = parent(content);
        while (parent != null && parent.getDepth() > 0) {
            ancestors.addFirst(parent);
            parent = parent(parent);
        }
        return ancestors;
    }

    public List<Node> ancestors(Node content, String nodeType) throws RepositoryException {
        List<Node> ofType = new ArrayList<>();
        for (Node ancestor : ancestors(content)) {
            if (NodeUtil.isNodeType(ancestor, nodeType)) {
                ofType.add(ancestor);
            }
        }
        return ofType;
    }

    public List<ContentMap> ancestors(ContentMap content) throws RepositoryException {
        return asContentMapList(ancestors(content.getJCRNode()));
    }

    public List<ContentMap> ancestors(ContentMap content, String nodeType) throws RepositoryException {
        return asContentMapList(ancestors(content.getJCRNode(), nodeType));
    }

    /** The topmost ancestor, or the content itself when it has none. */
    public Node root(Node content) throws RepositoryException {
        List<Node> ancestors = ancestors(content);
        return ancestors.isEmpty() ? content : ancestors.get(0);
    }

    public @Nullable Node root(Node content, String nodeType) throws RepositoryException {
        List<Node> ancestors = ancestors(content, nodeType);
        return ancestors.isEmpty() ? null : ancestors.get(0);
    }

    public ContentMap root(ContentMap content) throws RepositoryException {
        return new ContentMap(root(content.getJCRNode()));
    }

    public @Nullable ContentMap root(ContentMap content, String nodeType) throws RepositoryException {
        return asContentMap(root(content.getJCRNode(), nodeType));
    }

    /** The topmost page. */
    public Node siteRoot(Node content) throws RepositoryException {
        Node topmostPage = root(content, NodeTypes.Page.NAME);
        return topmostPage == null ? content : topmostPage;
    }

    public ContentMap siteRoot(ContentMap content) throws RepositoryException {
        return new ContentMap(siteRoot(content.getJCRNode()));
    }

    /** The address of a page, in the current language. */
    public String link(Node content) throws RepositoryException {
        String page = content.getPath() + "." + server.getDefaultExtension();
        String language = language();
        boolean isDefault = language.equals(i18n.getDefaultLocale().toString());
        return webContext.get().getContextPath() + (isDefault ? "" : "/" + language) + page;
    }

    public String link(ContentMap content) throws RepositoryException {
        return link(content.getJCRNode());
    }

    /** The address of the node with the id; empty when there is none. */
    public String link(String workspace, String identifier) {
        Node node = nodeById(identifier, workspace);
        try {
            return node == null ? "" : link(node);
        } catch (RepositoryException e) {
            return "";
        }
    }

    public String language() {
        return webContext.get().getAggregationState().getLocale().toString();
    }

    public boolean isCurrentLocale(String locale) {
        return language().equals(locale);
    }

    public boolean isEditMode() {
        return isAuthorInstance() && !isPreviewMode();
    }

    public boolean isPreviewMode() {
        return webContext.get().getAggregationState().isPreviewMode();
    }

    public boolean isAuthorInstance() {
        return server.isAdmin();
    }

    public boolean isPublicInstance() {
        return !isAuthorInstance();
    }

    public @Nullable Node nodeByPath(String path) {
        return nodeByPath(path, RepositoryConstants.WEBSITE);
    }

    public @Nullable Node nodeByPath(String path, String workspace) {
        return lookUp(workspace, session -> session.nodeExists(path) ? session.getNode(path) : null);
    }

    public @Nullable Node nodeById(String id) {
        return nodeById(id, RepositoryConstants.WEBSITE);
    }

    public @Nullable Node nodeById(String id, String workspace) {
        return lookUp(workspace, session -> session.getNodeByIdentifier(id));
    }

    public @Nullable ContentMap contentByPath(String path) {
        return asContentMap(nodeByPath(path));
    }

    public @Nullable ContentMap contentByPath(String path, String workspace) {
        return asContentMap(nodeByPath(path, workspace));
    }

    public @Nullable ContentMap contentById(String id) {
        return asContentMap(nodeById(id));
    }

    public @Nullable ContentMap contentById(String id, String workspace) {
        return asContentMap(nodeById(id, workspace));
    }

    private static @Nullable Node lookUp(String workspace, LookUp lookUp) {
        try {
            return lookUp.in(MgnlContext.getJCRSession(workspace));
        } catch (RepositoryException | IllegalArgumentException notThere) {
            return null;
        }
    }

    /** The content without escaping for HTML. */
    public Node decode(Node content) {
        return NodeUtil.deepUnwrap(content, HTMLEscapingNodeWrapper.class);
    }

    public ContentMap decode(ContentMap content) {
        return new ContentMap(decode(content.getJCRNode()));
    }

    public Node encode(Node content) {
        return new HTMLEscapingNodeWrapper(content, true);
    }

    public ContentMap encode(ContentMap content) {
        return new ContentMap(encode(content.getJCRNode()));
    }

    /** @throws IllegalArgumentException when the node is localised already */
    public Node wrapForI18n(Node content) {
        return new I18nNodeWrapper(content);
    }

    public ContentMap wrapForI18n(ContentMap content) {
        return new ContentMap(wrapForI18n(content.getJCRNode()));
    }

    /** An attribute for HTML, empty when there is no value. */
    public String createHtmlAttribute(String name, @Nullable String value) {
        return value == null || value.isBlank() ? "" : " " + name + "=\"" + value.replace("\"", "&quot;") + "\"";
    }

    @FunctionalInterface
    private interface LookUp {
        @Nullable
        Node in(Session session) throws RepositoryException;
    }
}
