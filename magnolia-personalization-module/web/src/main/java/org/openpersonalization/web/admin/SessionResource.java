package org.openpersonalization.web.admin;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.route.Contract;

/** The session: the logged-in user and the site's settings that the app needs first. */
final class SessionResource {

    /**
     * A session.
     *
     * @param user the user's name
     * @param roles the user's roles
     * @param csrf the token that every change must carry; empty while the CMS has given the browser none
     * @param languages languages of the consent texts
     * @param purposes the site's purposes
     * @param jurisdictions places with a regime of their own; everywhere else opt-in
     * @param validDays validity of a choice, in days
     * @param coolDownDays days without a banner after a no
     * @param ledgerMonths minimum retention of a record after it ceased to be in force, in months
     * @param requestDays after which a request is due
     * @param isPersonalizing whether personalization is switched on
     * @param currency of the site's money, by ISO 4217; empty when the site names none
     */
    public record Session(
            String user,
            List<AdminUser.Role> roles,
            String csrf,
            List<String> languages,
            List<String> purposes,
            SortedMap<String, Regime> jurisdictions,
            long validDays,
            long coolDownDays,
            int ledgerMonths,
            long requestDays,
            boolean isPersonalizing,
            String currency) {}

    private final AdminServices.Settings settings;
    private final String currency;

    SessionResource(AdminServices.Settings settings, String currency) {
        this.settings = settings;
        this.currency = currency;
    }

    List<AdminRoute> routes() {
        Contract contract = Contract.json("The logged-in user and the site's settings.", Session.class);
        return List.of(AdminRoute.get("/session", contract, this::show).andEditors());
    }

    private Reply show(Call call) {
        ConsentRules rules = settings.rules().get();
        List<String> languages = rules.terms().values().stream()
                .flatMap(terms -> terms.wordings().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        return Reply.json(new Session(
                call.user().name(),
                call.user().roles().stream().sorted().toList(),
                call.csrf(),
                languages,
                rules.purposes().stream().map(Purpose::id).toList(),
                new TreeMap<>(settings.jurisdictions().byPlace()),
                rules.validity().toDays(),
                rules.coolDown().toDays(),
                settings.periods().ledgerMonths(),
                settings.periods().timeToAnswer().toDays(),
                settings.isPersonalizing(),
                currency));
    }
}
