package org.openpersonalization.web.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.edge.EdgePage;
import org.openpersonalization.edge.PageProgram;
import org.openpersonalization.service.edge.EdgeGroups;
import org.openpersonalization.service.edge.EdgePrograms;
import org.openpersonalization.service.edge.KeptPages;
import org.openpersonalization.service.visitor.page.PageVisit;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;

/**
 * Decides which answers caches outside may keep: pages on which public traits decide alone, for visitors without id, grants and cookies.
 * The key is computed from each request again; the key that a cache sends is only compared with it.
 */
public final class EdgeCache {

    private static final EdgeCache NONE = new EdgeCache(Optional.empty());

    private final Optional<Sources> sources;
    private final Pattern privateCookies;

    /**
     * The parts of the edge cache.
     *
     * @param programs the key programs of pages
     * @param kept the pages that were handed out
     * @param pages the paths of the pages with variants
     * @param rules the rules for caches outside
     */
    public record Sources(EdgePrograms programs, KeptPages kept, Supplier<List<String>> pages, EdgeRules rules) {}

    private EdgeCache(Optional<Sources> sources) {
        this.sources = sources;
        this.privateCookies = Pattern.compile(
                sources.map(parts -> parts.rules().privateCookies()).orElse("^"));
    }

    public static EdgeCache of(Sources sources) {
        return new EdgeCache(Optional.of(sources));
    }

    /** No cache outside keeps an answer. */
    public static EdgeCache none() {
        return NONE;
    }

    /** The rendered page as caches outside may keep it; empty when none may. Without a key for a request that caches pass on. */
    public Optional<EdgeAnswer> page(HttpServletRequest request, PageVisit visit) {
        return answer(request, visit, EdgeRequest.PAGE);
    }

    /** The page as JSON, likewise. */
    public Optional<EdgeAnswer> json(HttpServletRequest request, PageVisit visit) {
        return answer(request, visit, EdgeRequest.JSON);
    }

    private Optional<EdgeAnswer> answer(HttpServletRequest request, PageVisit visit, EdgeRequest kind) {
        return sources.filter(parts -> isAnonymous(visit))
                .filter(parts -> parts.rules().places().areAsked(visit.context().place()))
                .flatMap(parts -> answer(parts, visit, kind.isShareable(request, privateCookies)));
    }

    private static boolean isAnonymous(PageVisit visit) {
        Visitor visitor = visit.visitor();
        return visit.occasion() != PageVisit.Occasion.PREVIEW
                && visitor.key().isEmpty()
                && visitor.consent().granted().isEmpty()
                && !visitor.consent().isPlain()
                && !visit.context().marks().prefetch();
    }

    private static Optional<EdgeAnswer> answer(Sources parts, PageVisit visit, boolean hasKey) {
        PagePlan plan = visit.plan();
        return parts.programs().of(plan).program().flatMap(program -> answer(parts, program, visit, hasKey));
    }

    private static Optional<EdgeAnswer> answer(Sources parts, PageProgram program, PageVisit visit, boolean hasKey) {
        RequestContext context = visit.context();
        String state = parts.programs().stateOf(program.page());
        Instant next = program.times().next(context.time());
        Duration left = Duration.between(context.time().toInstant(), next);
        long seconds = Math.min(parts.rules().longest().toSeconds(), left.toSeconds());
        return seconds < 1
                ? Optional.empty()
                : Optional.of(new EdgeAnswer(
                        hasKey ? program.keyOf(context) : "",
                        EdgeGroups.of(visit.plan()),
                        seconds,
                        () -> parts.kept().note(program.page(), state)));
    }

    /** The published key program; empty when the edge cache is off. */
    Optional<KeyProgram> program(String contextPath) {
        return sources.map(parts -> KeyProgram.of(programs(parts), parts.rules(), contextPath));
    }

    private static List<PageProgram> programs(Sources parts) {
        return parts.pages().get().stream()
                .map(parts.programs()::of)
                .map(EdgePage::program)
                .flatMap(Optional::stream)
                .toList();
    }
}
