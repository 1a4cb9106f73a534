package org.openpersonalization.web.admin.persona;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.persona.PersonaDraft;
import org.openpersonalization.service.persona.PersonaForm;
import org.openpersonalization.service.persona.PersonaRepository;
import org.openpersonalization.service.persona.PersonaService;
import org.openpersonalization.web.admin.audit.UndoRequest;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.preview.PersonaTokens;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Personas: list, save, remove, undo, and links of previews. */
public final class PersonasResource {

    /** A response: personas in the order of names. */
    public record PersonaList(List<PersonaView> personas) {}

    /**
     * A request for a link.
     *
     * @param name of a stored persona; with a state the text that draws its chance, which may be left out
     * @param state the described visitor; left out for the stored persona
     */
    public record PersonaLinkRequest(
            @Nullable String name, @Nullable PersonaForm state) {}

    /**
     * A response.
     *
     * @param parameter added to the address of any page it shows the page to the persona, on every instance of the site
     * @param until the end of its validity
     */
    public record PersonaLink(String parameter, Instant until) {}

    private final PersonaService personas;
    private final PersonaTokens tokens;
    private final InstantSource clock;

    public PersonasResource(PersonaService personas, PersonaTokens tokens, InstantSource clock) {
        this.personas = personas;
        this.tokens = tokens;
        this.clock = clock;
    }

    public List<AdminRoute> routes() {
        Parameter name = Parameter.path("name", Format.NODE_NAME, "The persona.");
        return AdminRoute.withEditors(List.of(
                AdminRoute.get("/personas", Contract.json("Every persona.", PersonaList.class), this::all),
                AdminRoute.post(
                        "/personas",
                        Contract.json("Saves a persona.", PersonaView.class).taking(PersonaDraft.class),
                        this::save),
                AdminRoute.post(
                        "/personas/link",
                        Contract.json(
                                        "Signs a link that previews pages as a persona for an hour; nothing is saved.",
                                        PersonaLink.class)
                                .taking(PersonaLinkRequest.class),
                        this::link),
                AdminRoute.post(
                        "/personas/{name}/remove",
                        Contract.json("Removes a persona.", PersonaView.class)
                                .with(name)
                                .taking(Contract.EmptyBody.class),
                        this::remove),
                AdminRoute.post(
                        "/personas/{name}/undo",
                        Contract.json(
                                        "Restores the value before the newest change or removal of a persona.",
                                        PersonaView.class)
                                .with(name)
                                .taking(UndoRequest.class),
                        this::undo)));
    }

    private Reply all(Call call) {
        return Reply.json(
                new PersonaList(personas.all().stream().map(PersonaView::of).toList()));
    }

    private Reply save(Call call) {
        return view(personas.save(call.body(PersonaDraft.class), call.user().name()));
    }

    private Reply remove(Call call) {
        return view(personas.remove(call.values().the("name"), call.user().name()));
    }

    private Reply undo(Call call) {
        return view(personas.undo(
                call.values().the("name"),
                call.body(UndoRequest.class).time(),
                call.user().name()));
    }

    private static Reply view(PersonaRepository.Entry entry) {
        return Reply.json(PersonaView.of(entry));
    }

    private Reply link(Call call) throws Refusal {
        PersonaLinkRequest wanted = call.body(PersonaLinkRequest.class);
        String name = Objects.requireNonNullElse(wanted.name(), "");
        PersonaForm form = wanted.state();
        personas.persona(name, form == null ? personas.entry(name).state() : form);
        Instant now = clock.instant();
        String token = tokens.token(new PersonaTokens.Carried(name, form), now)
                .orElseThrow(() -> Refusal.malformed(RequestCode.PERSONA_TOO_LONG));
        return Reply.json(new PersonaLink(PersonaTokens.PARAMETER + "=" + token, now.plus(PersonaTokens.VALIDITY)));
    }
}
