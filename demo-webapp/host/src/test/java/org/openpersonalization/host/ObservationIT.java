package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.context.MgnlContext;
import info.magnolia.observation.WorkspaceEventListenerRegistration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.jcr.RepositoryException;
import javax.jcr.observation.Event;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("magnolia-api §7 observation")
class ObservationIT extends RunningHost {

    @Test
    void listenerIsCalledInTheSystemContext() throws Exception {
        AtomicBoolean system = new AtomicBoolean();
        CountDownLatch called = new CountDownLatch(1);
        WorkspaceEventListenerRegistration.Handle handle = WorkspaceEventListenerRegistration.observe(
                        "website", "/", events -> {
                            system.set(MgnlContext.isSystemInstance());
                            called.countDown();
                        })
                .withSubNodes(true)
                .withEventTypesMask(Event.NODE_ADDED)
                .register();

        addPage("observed");

        assertThat(called.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(system).isTrue();
        handle.unregister();
    }

    @Test
    void exceptionOfAListenerIsSwallowedAndItIsCalledAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch twice = new CountDownLatch(2);
        WorkspaceEventListenerRegistration.Handle handle = WorkspaceEventListenerRegistration.observe(
                        "website", "/", events -> {
                            calls.incrementAndGet();
                            twice.countDown();
                            throw new IllegalStateException("a fault of the listener");
                        })
                .withSubNodes(true)
                .withEventTypesMask(Event.NODE_ADDED)
                .register();

        addPage("first");
        addPage("second");

        assertThat(twice.await(5, TimeUnit.SECONDS)).isTrue();
        handle.unregister();
        int before = calls.get();
        addPage("third");
        Thread.sleep(200);
        assertThat(calls).hasValue(before);
    }

    private static void addPage(String name) throws RepositoryException {
        MgnlContext.doInSystemContext(() -> {
            MgnlContext.getJCRSession("website").getRootNode().addNode(name, "mgnl:page");
            MgnlContext.getJCRSession("website").save();
            return name;
        });
    }
}
