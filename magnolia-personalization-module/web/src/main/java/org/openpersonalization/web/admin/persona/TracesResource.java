package org.openpersonalization.web.admin.persona;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.persona.Persona;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.decision.TraceService;
import org.openpersonalization.service.decision.VisitorTraceService;
import org.openpersonalization.service.persona.PersonaForm;
import org.openpersonalization.service.persona.PersonaRepository;
import org.openpersonalization.service.persona.PersonaService;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.message.TextView;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Decisions on the components of a page for personas, and their reasons. */
public final class TracesResource {

    /**
     * A response.
     *
     * @param page the page's path in the CMS
     * @param components in the order of the page
     */
    public record PageTrace(String page, List<ComponentTraceView> components) {}

    /**
     * A request for the trace of a persona that is not stored.
     *
     * @param page the page's path in the CMS
     * @param name the text that draws the persona's chance; may be left out
     * @param state the described visitor
     */
    public record TraceRequest(String page, @Nullable String name, PersonaForm state) {
        public TraceRequest {
            if (page == null || state == null) {
                throw RefusalCode.missing("page", "state");
            }
        }
    }

    /**
     * A response: the decisions for every persona at every level of consent.
     *
     * @param page the page's path in the CMS
     * @param rows by persona, then level
     * @param impossible personas without rows
     */
    public record PersonaMatrix(String page, List<MatrixRow> rows, List<ImpossiblePersona> impossible) {}

    /**
     * A stored persona whose state no visitor can have any more, such as after a change of the site's settings.
     *
     * @param persona its name
     * @param title its name for people
     * @param problem the reason and the fix
     */
    public record ImpossiblePersona(String persona, String title, TextView problem) {}

    /**
     * The decisions for a persona.
     *
     * @param persona its name
     * @param title its name for people
     * @param level the choices about purposes
     * @param cells in the order of the page
     */
    public record MatrixRow(String persona, String title, TraceService.Level level, List<MatrixCell> cells) {}

    /**
     * A decision.
     *
     * @param component the component
     * @param variant the shown variant, or {@code default}
     * @param rung the deciding rung
     */
    public record MatrixCell(String component, String variant, RungKind rung) {
        static MatrixCell of(Decision decision) {
            return new MatrixCell(decision.component(), decision.variant(), decision.rung());
        }
    }

    private final PersonaService personas;
    private final TraceService traces;
    private final VisitorTraceService visitors;

    public TracesResource(PersonaService personas, TraceService traces, VisitorTraceService visitors) {
        this.personas = personas;
        this.traces = traces;
        this.visitors = visitors;
    }

    public List<AdminRoute> routes() {
        Parameter page = Parameter.required("page", Format.PAGE, "The page's path in the CMS.");
        List<AdminRoute> routes = new ArrayList<>(AdminRoute.withEditors(List.of(
                AdminRoute.get(
                        "/traces",
                        Contract.json(
                                        "Every candidate of every component of a page for a persona, with the reason why"
                                                + " it is shown or not.",
                                        PageTrace.class)
                                .with(page, Parameter.required("persona", Format.NODE_NAME, "A stored persona.")),
                        this::stored),
                AdminRoute.post(
                        "/traces",
                        Contract.json("The same for a persona that is not stored; nothing is saved.", PageTrace.class)
                                .taking(TraceRequest.class),
                        this::described),
                AdminRoute.get(
                        "/traces/matrix",
                        Contract.json(
                                        "The decisions on a page for every persona, without consent, with the persona's own,"
                                                + " and with consent to all purposes.",
                                        PersonaMatrix.class)
                                .with(page),
                        this::matrix))));
        routes.add(AdminRoute.get(
                "/visitors/{visitor}/trace",
                Contract.json(
                                "The same for a stored visitor, with the consent, the device and the country of the newest"
                                        + " exposure; the access is audited.",
                                VisitorTraceView.class)
                        .with(Parameter.path("visitor", Format.VISITOR, "The visitor's code."), page),
                this::visitor));
        return routes;
    }

    private Reply stored(Call call) {
        String name = call.values().the("persona");
        return trace(page(call.values().the("page")), persona(personas.entry(name)));
    }

    private Reply described(Call call) {
        TraceRequest wanted = call.body(TraceRequest.class);
        return trace(
                page(wanted.page()), personas.persona(Objects.requireNonNullElse(wanted.name(), ""), wanted.state()));
    }

    /** The path with or without the slash before it. */
    private static String page(String named) {
        return named.startsWith("/") ? named : "/" + named;
    }

    private Reply trace(String page, Persona persona) {
        return Reply.json(new PageTrace(
                page,
                traces.trace(page, persona).stream().map(ComponentTraceView::of).toList()));
    }

    private Reply visitor(Call call) {
        String page = page(call.values().the("page"));
        return Reply.json(VisitorTraceView.of(
                page,
                visitors.trace(call.values().the("visitor"), page, call.user().name())));
    }

    private Reply matrix(Call call) {
        String page = page(call.values().the("page"));
        List<MatrixRow> rows = new ArrayList<>();
        List<ImpossiblePersona> impossible = new ArrayList<>();
        for (PersonaRepository.Entry entry : personas.all()) {
            try {
                Persona persona = persona(entry);
                Arrays.stream(TraceService.Level.values()).forEach(level -> rows.add(row(page, entry, persona, level)));
            } catch (Invalid problem) {
                impossible.add(new ImpossiblePersona(entry.name(), entry.title(), TextView.of(problem.reason())));
            }
        }
        return Reply.json(new PersonaMatrix(page, rows, impossible));
    }

    private Persona persona(PersonaRepository.Entry entry) {
        return personas.persona(entry.name(), entry.state());
    }

    private MatrixRow row(String page, PersonaRepository.Entry entry, Persona persona, TraceService.Level level) {
        return new MatrixRow(
                entry.name(),
                entry.title(),
                level,
                traces.decide(page, persona, level).stream().map(MatrixCell::of).toList());
    }
}
