package org.openpersonalization.magnolia.runtime;

import org.openpersonalization.magnolia.settings.visitor.VisitorSettings;
import org.openpersonalization.service.delivery.ExposureReceipts;
import org.openpersonalization.service.report.ExcludedTraffic;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.visitor.KeepingServices;
import org.openpersonalization.web.visitor.VisitorCookies;
import org.openpersonalization.web.visitor.Visitors;

/** Composes the services of visitors' requests. */
final class VisitorFactory {

    private final Foundation base;
    private final ConsentRuntime consent;
    private final VisitorServices.Surfaces surfaces;

    VisitorFactory(Foundation base, ConsentRuntime consent, VisitorServices.Surfaces surfaces) {
        this.base = base;
        this.consent = consent;
        this.surfaces = surfaces;
    }

    VisitorServices services(LastingState lasting, MeasuredGoals goals) {
        RequestContextReader reader =
                new RequestContextReader(base.settings().requests(), lasting.userAgents(), base.clock());
        Visitors visitors = base.parts()
                .closing(
                        new Visitors(
                                rules(),
                                cookies(reader),
                                base.settings()
                                        .keys()
                                        .visitorIds(base.instance().random()),
                                keeping(lasting, goals)),
                        Visitors::close);
        VisitorServices.Limits limits =
                base.parts().closing(base.settings().visitors().limits(), VisitorServices.Limits::close);
        return new VisitorServices(
                reader, visitors, limits, surfaces, frontEnds(), base.settings().isEnabled());
    }

    private VisitorServices.FrontEnds frontEnds() {
        return new VisitorServices.FrontEnds(
                new ExposureReceipts(base.settings().keys().cookies()),
                base.settings().consent().notices().rules(),
                base.settings().allowedOrigins(),
                base.instance().isAuthor());
    }

    private Visitors.Rules rules() {
        VisitorSettings settings = base.settings().visitors();
        return new Visitors.Rules(
                consent.purposes()::rules,
                base.settings().consent().jurisdictions(),
                new Visitors.Folding(settings.fold(), settings.stages()),
                new Visitors.Storing(
                        base.settings().database().readBudget(),
                        base.isKeeping(),
                        settings.signalsPerMinute(),
                        base.settings().database().isShared()));
    }

    private VisitorCookies cookies(RequestContextReader reader) {
        return new VisitorCookies(
                base.settings().keys().cookies(),
                base.settings().consent().validity(),
                request -> reader.forwardingOf(request).isSecure());
    }

    private KeepingServices keeping(LastingState lasting, MeasuredGoals goals) {
        ExcludedTraffic traffic = base.parts()
                .closing(new ExcludedTraffic(() -> base.store().counts().traffic()), ExcludedTraffic::close);
        traffic.start(base.jobs());
        return new KeepingServices(
                base.store(), consent.recorder(), lasting.withdrawals(), goals, traffic, base.jobs());
    }
}
