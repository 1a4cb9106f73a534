package org.openpersonalization.magnolia.runtime;

import org.openpersonalization.magnolia.settings.visitor.VisitorSettings;
import org.openpersonalization.service.consent.submission.VisitorUseCases;
import org.openpersonalization.service.delivery.ExposureReceipts;
import org.openpersonalization.service.report.ExcludedTraffic;
import org.openpersonalization.service.visitor.identity.VisitorIds;
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
        Visitors visitors =
                base.parts().closing(new Visitors(rules(), cookies(reader), keeping(lasting, goals)), Visitors::close);
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
        return new Visitors.Rules(
                consent.purposes()::rules,
                base.settings().consent().jurisdictions(),
                base.isKeeping(),
                base.settings().database().isShared());
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
        VisitorIds ids = base.settings().keys().visitorIds(base.instance().random());
        return new KeepingServices(useCases(lasting, ids), ids, goals, traffic);
    }

    private VisitorUseCases useCases(LastingState lasting, VisitorIds ids) {
        VisitorSettings settings = base.settings().visitors();
        return new VisitorUseCases(
                ids,
                new VisitorUseCases.Stores(base.store(), consent.recorder(), lasting.withdrawals(), base.jobs()),
                consent.purposes()::rules,
                new VisitorUseCases.Folding(settings.fold(), settings.stages()),
                new VisitorUseCases.Limits(
                        base.settings().database().readBudget(), base.isKeeping(), settings.signalsPerMinute()));
    }
}
