package org.openpersonalization.magnolia.runtime;

import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.settings.consent.ConsentSettings;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.PurposeRegistry;
import org.openpersonalization.service.consent.RecordingBacklog;

/** The services of consent. */
record ConsentRuntime(PurposeRegistry purposes, ConsentRecorder recorder) {

    /** Composes the services and starts the recording of choices that wait. */
    static ConsentRuntime start(Foundation base, Definitions definitions, RecordingBacklog backlog) {
        ConsentSettings settings = base.settings().consent();
        PurposeRegistry purposes = new PurposeRegistry(
                new PurposeRegistry.Texts(
                        definitions::purposes, () -> base.store().privacy().texts(), base.isKeeping()),
                new PurposeRegistry.Periods(settings.validity(), settings.coolDown()),
                base.clock(),
                base.jobs());
        ConsentRecorder recorder = base.parts()
                .closing(
                        new ConsentRecorder(base.store()::privacy, settings.controller(), backlog),
                        ConsentRecorder::close);
        recorder.start(base.jobs());
        return new ConsentRuntime(purposes, recorder);
    }
}
