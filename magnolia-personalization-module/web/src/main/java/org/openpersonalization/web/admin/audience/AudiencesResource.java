package org.openpersonalization.web.admin.audience;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.lint.LintFinding;
import org.openpersonalization.decide.lint.VariantLint;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.service.audience.AudienceDraft;
import org.openpersonalization.service.audience.AudienceRepository;
import org.openpersonalization.service.audience.AudienceRepository.Entry;
import org.openpersonalization.service.audience.AudienceSizeEstimator;
import org.openpersonalization.service.audience.PageBudgets;
import org.openpersonalization.web.admin.audit.Audit;
import org.openpersonalization.web.admin.audit.UndoRequest;
import org.openpersonalization.web.admin.audit.ValueChange;
import org.openpersonalization.web.admin.route.AdminJson;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Contract;
import org.openpersonalization.web.admin.route.Format;
import org.openpersonalization.web.admin.route.Parameter;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.admin.route.Route;
import org.openpersonalization.web.http.Refusal;

/** Audiences: list, look at, try out, save, take away. */
public final class AudiencesResource {

    /** An answer: audiences in the order of names, and components of which some variant is not seen by anybody. */
    public record AudienceList(List<AudienceView> audiences, List<ComponentFindings> components) {}

    /**
     * What an editor should look at in a component's variants.
     *
     * @param page the path of the page that it stands on
     * @param component its id
     */
    public record ComponentFindings(String page, String component, List<FindingView> findings) {}

    /**
     * An answer.
     *
     * @param count how many visitors match now; null when the condition cannot be used
     */
    public record AudienceDetail(
            AudienceView audience, @Nullable CountView count) {}

    /** A condition that is being tried out, as JSON text. */
    public record Attempt(String condition) {
        public Attempt {
            if (condition == null) {
                throw new IllegalArgumentException("Send the condition as text");
            }
        }
    }

    private final AudienceRepository shelf;
    private final AudiencePreview attempts;
    private final Audit audit;
    private final Supplier<RunningExperiments> experiments;

    public AudiencesResource(
            AudienceRepository shelf,
            AudienceSizeEstimator crowd,
            Audit audit,
            Supplier<RunningExperiments> experiments) {
        this.experiments = experiments;
        this.shelf = shelf;
        this.attempts = new AudiencePreview(shelf, crowd);
        this.audit = audit;
    }

    public List<Route> routes() {
        Parameter name = Parameter.path("name", Format.NODE_NAME, "The audience.");
        return List.of(
                Route.get(
                        "/audiences",
                        Contract.json("Every audience, where it is used, and what is wrong.", AudienceList.class),
                        this::all),
                Route.get(
                        "/audiences/{name}",
                        Contract.json("An audience, and how many visitors match now.", AudienceDetail.class)
                                .with(name),
                        this::show),
                Route.post(
                        "/audiences/check",
                        Contract.json("Tries a condition out; nothing is saved.", AudiencePreviewView.class)
                                .taking(Attempt.class),
                        this::check),
                Route.post(
                        "/audiences",
                        Contract.json("Saves an audience.", AudienceView.class).taking(AudienceDraft.class),
                        this::save),
                Route.post(
                        "/audiences/{name}/remove",
                        Contract.json("Takes an audience away that nothing uses.", AudienceView.class)
                                .with(name)
                                .taking(Contract.EmptyBody.class),
                        this::remove),
                Route.post(
                        "/audiences/{name}/undo",
                        Contract.json(
                                        "Restores what the newest change or removal of an audience replaced.",
                                        AudienceView.class)
                                .with(name)
                                .taking(UndoRequest.class),
                        this::undo));
    }

    private Reply all(Call call) {
        AudienceRepository.Site site = shelf.site();
        List<AudienceView> audiences = shelf.all().stream()
                .map(entry -> AudienceView.of(entry, attempts.checked(entry), site))
                .toList();
        return Reply.json(new AudienceList(audiences, components(site)));
    }

    private List<ComponentFindings> components(AudienceRepository.Site site) {
        return site.placements().stream()
                .map(placement -> new ComponentFindings(
                        placement.page(),
                        placement.component().id(),
                        FindingView.of(VariantLint.findings(
                                placement.component(), audit.clock().instant()))))
                .filter(component -> !component.findings().isEmpty())
                .toList();
    }

    private Reply show(Call call) throws Refusal {
        Entry entry = the(call.values().the("name"));
        AudiencePreviewView attempt = attempts.attempt(entry);
        return Reply.json(new AudienceDetail(AudienceView.of(entry, attempt.check(), shelf.site()), attempt.count()));
    }

    private Reply check(Call call) {
        return Reply.json(attempts.attempt(
                new Entry("this", "this", "", call.body(Attempt.class).condition())));
    }

    private Reply save(Call call) throws Refusal {
        AudienceDraft draft = call.body(AudienceDraft.class);
        Entry entry = draft.entry();
        Optional<Entry> before = find(entry.name());
        boolean exists = before.isPresent();
        if (exists && draft.isNew()) {
            throw Refusal.of(
                    HttpServletResponse.SC_CONFLICT,
                    "There is an audience [" + entry.name() + "] already: choose another name.");
        }
        if (!exists && !draft.isNew()) {
            throw notFound();
        }
        CheckView check = attempts.checked(entry);
        if (check.problem() != null) {
            throw Refusal.of(HttpServletResponse.SC_BAD_REQUEST, check.problem() + ".");
        }
        requireNoFault(check);
        requireRoom(entry);
        return put(call, exists ? "audience.changed" : "audience.created", entry, before);
    }

    /** A former audience was in force before, so findings about its condition do not hold it back. */
    private Reply undo(Call call) throws Refusal {
        String name = call.values().the("name");
        Entry former = audit.formerValue(ValueChange.AUDIENCE, name, call.body(UndoRequest.class))
                .as(Entry.class);
        if (attempts.checked(former).problem() == null) {
            requireRoom(former);
        }
        return put(call, "audience.undone", former, find(name));
    }

    private Reply put(Call call, String action, Entry entry, Optional<Entry> before) {
        audit.note(call.user(), action, entry.name(), entry.condition());
        before.ifPresent(replaced -> audit.noteBefore(call.user(), action, entry.name(), AdminJson.text(replaced)));
        shelf.save(entry);
        return Reply.json(AudienceView.of(entry, attempts.checked(entry), shelf.site()));
    }

    /** A condition that nobody can match, such as one of nothing, is a mistake: in force it would hide what it is used for. */
    private static void requireNoFault(CheckView check) throws Refusal {
        for (FindingView finding : check.findings()) {
            if (finding.weight() == LintFinding.Weight.FAULT) {
                throw Refusal.of(HttpServletResponse.SC_BAD_REQUEST, finding.sentence());
            }
        }
    }

    /** In force, a condition that is too expensive for one of its pages would show nothing there. */
    private void requireRoom(Entry entry) throws Refusal {
        Optional<String> fault = PageBudgets.of(shelf.site(), experiments.get()).fault(shelf.compile(entry));
        if (fault.isPresent()) {
            throw Refusal.of(HttpServletResponse.SC_BAD_REQUEST, fault.get());
        }
    }

    private Reply remove(Call call) throws Refusal {
        Entry entry = the(call.values().the("name"));
        AudienceView view = AudienceView.of(entry, attempts.checked(entry), shelf.site());
        if (!view.uses().isEmpty()) {
            AudienceRepository.Use use = view.uses().get(0);
            throw Refusal.of(
                    HttpServletResponse.SC_CONFLICT,
                    "The audience is in use at " + view.uses().size() + " places, one of them is " + use.place()
                            + ". Choose another audience there first.");
        }
        audit.note(call.user(), "audience.removed", entry.name(), entry.title());
        audit.noteBefore(call.user(), "audience.removed", entry.name(), AdminJson.text(entry));
        shelf.remove(entry.name());
        return Reply.json(view);
    }

    private Entry the(String name) throws Refusal {
        return find(name).orElseThrow(AudiencesResource::notFound);
    }

    private Optional<Entry> find(String name) {
        return shelf.all().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    private static Refusal notFound() {
        return Refusal.of(HttpServletResponse.SC_NOT_FOUND, "There is no such audience. It may have been removed.");
    }
}
