package org.openpersonalization.magnolia.delivery;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.cms.i18n.I18nContentSupport;
import info.magnolia.context.MgnlContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.catalogue.SiteComponents;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.page.PagePaths;
import org.openpersonalization.service.delivery.ContentNode;
import org.openpersonalization.service.delivery.PageContents;

/**
 * Pages of the workspace {@code website}, read in the session of the person who asks: a node without read access is not there. Links
 * in texts lead to pages in the language of the content.
 */
@Singleton
public class JcrPageContents implements PageContents {

    private final Definitions definitions;
    private final SiteComponents components;
    private final I18nContentSupport i18n;
    private final PersonalizationService service;

    @Inject
    public JcrPageContents(
            Definitions definitions,
            SiteComponents components,
            I18nContentSupport i18n,
            PersonalizationService service) {
        this.definitions = definitions;
        this.components = components;
        this.i18n = i18n;
        this.service = service;
    }

    @Override
    public List<Locale> languages() {
        List<Locale> languages = new ArrayList<>(List.of(i18n.getDefaultLocale()));
        i18n.getLocales().stream().filter(each -> !languages.contains(each)).forEach(languages::add);
        return languages;
    }

    @Override
    public Optional<ContentNode> read(String page, Wanted wanted) {
        if (!PagePaths.isWellFormed(page)) {
            return Optional.empty();
        }
        return inLanguage(wanted.language(), () -> find(page, wanted));
    }

    /** Magnolia makes addresses in the language of the request. */
    private static <T> T inLanguage(Optional<Locale> language, Supplier<T> work) {
        AggregationState state = MgnlContext.getAggregationState();
        Locale before = state.getLocale();
        language.ifPresent(state::setLocale);
        try {
            return work.get();
        } finally {
            state.setLocale(before);
        }
    }

    private Optional<ContentNode> find(String page, Wanted wanted) {
        try {
            Session session = MgnlContext.getJCRSession(Definitions.WEBSITE);
            if (!session.nodeExists(page) || !session.getNode(page).isNodeType(Definitions.PAGE_TYPE)) {
                return Optional.empty();
            }
            LocalizedValues values = new LocalizedValues(languages(), wanted.language(), service.references());
            return Optional.of(new DecidedTree(definitions, components, values, wanted).of(session.getNode(page)));
        } catch (RepositoryException unavailable) {
            throw new IllegalStateException("The page cannot be read", unavailable);
        }
    }
}
