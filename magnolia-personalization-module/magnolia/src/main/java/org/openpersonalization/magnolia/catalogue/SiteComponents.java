package org.openpersonalization.magnolia.catalogue;

import info.magnolia.cms.i18n.I18nContentSupport;
import info.magnolia.context.MgnlContext;
import info.magnolia.jcr.util.PropertyUtil;
import info.magnolia.registry.RegistrationException;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.query.Query;
import org.openpersonalization.definition.Component;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.Identifiers;
import org.openpersonalization.magnolia.content.SystemSession;
import org.openpersonalization.magnolia.content.page.ComponentReader;
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.magnolia.rendering.ComponentTitle;
import org.openpersonalization.magnolia.rendering.overlay.FieldMapping;
import org.openpersonalization.web.admin.component.ComponentDetail;
import org.openpersonalization.web.admin.component.ComponentList;
import org.openpersonalization.web.admin.component.ComponentVariant;
import org.openpersonalization.web.admin.component.ComponentView;
import org.openpersonalization.web.admin.component.Components;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The components with variants in the workspace {@code website}. The index of the repository finds their pages, so that
 * pages without variants are not read. Reads in the system context, because editors of personalization may lack rights
 * on some pages.
 */
@Singleton
public class SiteComponents implements Components {

    private static final Logger LOG = LoggerFactory.getLogger(SiteComponents.class);
    private static final String CONTAINERS =
            "SELECT * FROM [nt:base] AS found WHERE NAME(found) = '" + VariantNodes.CONTAINER + "'";
    private static final String PAGE_TYPE = "mgnl:page";
    private static final String COMPONENT_TYPE = "mgnl:component";
    private static final String TEMPLATE = "mgnl:template";
    private static final String TITLE = "title";
    private static final String EXTENSION = ".html";

    private final Definitions definitions;
    private final TemplateDefinitionRegistry templates;
    private final I18nContentSupport i18n;

    @Inject
    public SiteComponents(Definitions definitions, TemplateDefinitionRegistry templates, I18nContentSupport i18n) {
        this.definitions = definitions;
        this.templates = templates;
        this.i18n = i18n;
    }

    /** The languages of content, as endings of properties have them; the default language first. */
    public List<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        languages.add(i18n.getDefaultLocale().toString());
        i18n.getLocales().forEach(each -> languages.add(each.toString()));
        return List.copyOf(languages);
    }

    @Override
    public ComponentList list(int most) {
        PageAddresses addresses = addresses();
        Listed<ComponentView> listed = list(most, (node, component) -> view(node, component, addresses));
        return new ComponentList(listed.items(), listed.isComplete());
    }

    /**
     * One item for each component with variants.
     *
     * @param isComplete false when there are more of them
     */
    record Listed<T>(List<T> items, boolean isComplete) {}

    /** Makes an item of a component's node; empty for a component that was deleted meanwhile. */
    interface Listing<T> {
        Optional<T> item(Node node, Component component) throws RepositoryException;
    }

    /** Lists at most so many components, by page, in the system context. */
    <T> Listed<T> list(int most, Listing<T> listing) {
        return SystemSession.in(Definitions.WEBSITE, session -> {
            Found found = pages(session, most);
            List<T> items = new ArrayList<>();
            for (String page : found.pages()) {
                for (Component component : definitions.planOf(page).components()) {
                    Optional<Node> node = Identifiers.find(session, component.id());
                    if (node.isPresent()) {
                        listing.item(node.get(), component).ifPresent(items::add);
                    }
                }
            }
            boolean fits = items.size() <= most;
            return new Listed<>(fits ? items : items.subList(0, most), fits && found.isComplete());
        });
    }

    private record Found(SortedSet<String> pages, boolean isComplete) {}

    private static Found pages(Session session, int most) throws RepositoryException {
        Query query = session.getWorkspace().getQueryManager().createQuery(CONTAINERS, Query.JCR_SQL2);
        query.setLimit(most + 1L);
        NodeIterator containers = query.execute().getNodes();
        SortedSet<String> pages = new TreeSet<>();
        int count = 0;
        while (containers.hasNext()) {
            count++;
            Optional<Node> page = pageOf(containers.nextNode());
            if (page.isPresent()) {
                pages.add(page.get().getPath());
            }
        }
        return new Found(pages, count <= most);
    }

    @Override
    public ComponentList unpersonalized(int most) {
        PageAddresses addresses = addresses();
        return SystemSession.in(Definitions.WEBSITE, session -> {
            List<ComponentView> views = new ArrayList<>();
            for (Node node : UnpersonalizedNodes.in(session, templates, most + 1)) {
                view(node, plain(node), addresses).ifPresent(views::add);
            }
            views.sort(Comparator.comparing(view -> view.page().path()));
            boolean fits = views.size() <= most;
            return new ComponentList(fits ? views : views.subList(0, most), fits);
        });
    }

    private static Component plain(Node node) throws RepositoryException {
        return new Component(node.getIdentifier(), ComponentReader.kind(node), List.of());
    }

    @Override
    public Optional<ComponentDetail> find(String id) {
        PageAddresses addresses = addresses();
        return SystemSession.in(Definitions.WEBSITE, session -> {
            Optional<Node> node = Identifiers.find(session, id);
            Optional<Component> component = node.isPresent() && node.get().isNodeType(COMPONENT_TYPE)
                    ? definitions.component(node.get())
                    : Optional.empty();
            Optional<ComponentView> view = component.flatMap(known -> view(node.get(), known, addresses));
            return view.isPresent()
                    ? Optional.of(new FieldTable(node.get(), mapping(node.get())).of(view.get()))
                    : Optional.empty();
        });
    }

    /** Of a component. One whose template is not known shows no variant, and may be found all the same. */
    public FieldMapping mapping(Node node) {
        String template = PropertyUtil.getString(node, TEMPLATE, "");
        try {
            return FieldMapping.of(templates.getTemplateDefinition(template));
        } catch (RegistrationException unknown) {
            LOG.debug("A component's template is not known, its fields keep their names [template={}]", template);
            return FieldMapping.none();
        }
    }

    /** Empty when it was deleted meanwhile, or stands on no page. */
    private static Optional<ComponentView> view(Node node, Component component, PageAddresses addresses) {
        try {
            Optional<Node> page = pageOf(node);
            return page.isPresent()
                    ? Optional.of(view(node, component, page(page.get(), addresses)))
                    : Optional.empty();
        } catch (RepositoryException gone) {
            return Optional.empty();
        }
    }

    private static ComponentView view(Node node, Component component, ComponentView.ComponentPage page) {
        return new ComponentView(
                component.id(),
                page,
                ComponentTitle.of(node, ""),
                PropertyUtil.getString(node, TEMPLATE, ""),
                component.kind(),
                component.variants().stream().map(ComponentVariant::of).toList());
    }

    /** The extension that every installation answers to. */
    private static ComponentView.ComponentPage page(Node page, PageAddresses addresses) throws RepositoryException {
        String path = page.getPath();
        return new ComponentView.ComponentPage(
                path, PropertyUtil.getString(page, TITLE, ""), addresses.of(path), addresses.byLanguage(path));
    }

    /** Makes addresses of pages on this instance. */
    private record PageAddresses(String contextPath, List<String> languages) {

        String of(String path) {
            return contextPath + path + EXTENSION;
        }

        /** Magnolia reads the language from the first step of an address; the default language has no step. */
        SortedMap<String, String> byLanguage(String path) {
            SortedMap<String, String> addresses = new TreeMap<>();
            languages.forEach(each -> addresses.put(each, of("/" + each + path)));
            addresses.put(languages.get(0), of(path));
            return addresses;
        }
    }

    /** The page of a node; empty outside of pages. */
    public static Optional<Node> pageOf(Node node) throws RepositoryException {
        Node ancestor = node;
        while (ancestor.getDepth() > 0) {
            if (ancestor.isNodeType(PAGE_TYPE)) {
                return Optional.of(ancestor);
            }
            ancestor = ancestor.getParent();
        }
        return Optional.empty();
    }

    /** Asked for before the system context is entered, which knows no request. */
    private PageAddresses addresses() {
        return new PageAddresses(MgnlContext.getContextPath(), languages());
    }
}
