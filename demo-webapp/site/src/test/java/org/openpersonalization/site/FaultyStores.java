package org.openpersonalization.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openpersonalization.magnolia.ProfileStores;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.alert.AlertStores;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.learning.ModelStore;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.report.Counts;
import org.openpersonalization.service.visitor.StoreFacts;
import org.openpersonalization.service.visitor.VisitorStore;
import org.openpersonalization.service.visitor.WritingHealth;
import org.openpersonalization.store.StoreSettings;
import org.openpersonalization.store.VisitorStores;

/** The real store, which a test can make slow or break. */
@Singleton
public class FaultyStores extends ProfileStores {

    private static volatile Duration delay = Duration.ZERO;
    /** What still hangs at a repair goes on: it would take the threads of all later reads. */
    private static volatile CountDownLatch repaired = new CountDownLatch(0);

    private static volatile Optional<RuntimeException> failure = Optional.empty();

    @Inject
    public FaultyStores() {}

    /** Reading what is not in memory takes so much longer, and nothing is in memory. */
    static void slowDown(Duration by) {
        repaired = new CountDownLatch(1);
        delay = by;
    }

    static void failWith(RuntimeException fault) {
        failure = Optional.of(fault);
    }

    static void repair() {
        delay = Duration.ZERO;
        failure = Optional.empty();
        repaired.countDown();
    }

    @Override
    public VisitorStores open(StoreSettings settings) {
        VisitorStores real = super.open(settings);
        VisitorStore faulty = (VisitorStore) Proxy.newProxyInstance(
                FaultyStores.class.getClassLoader(),
                new Class<?>[] {VisitorStore.class},
                (proxy, method, arguments) -> faulty(real.profiles(), method, arguments));
        return new VisitorStores() {
            @Override
            public VisitorStore profiles() {
                return faulty;
            }

            @Override
            public PrivacyStores privacy() {
                return real.privacy();
            }

            @Override
            public ExperimentStore experiments() {
                return real.experiments();
            }

            @Override
            public Counts counts() {
                return real.counts();
            }

            @Override
            public ModelStore models() {
                return real.models();
            }

            @Override
            public AlertStores alerts() {
                return real.alerts();
            }

            @Override
            public WritingHealth writing() {
                return real.writing();
            }

            @Override
            public StoreFacts facts() {
                return real.facts();
            }

            @Override
            public void startJobs(Jobs jobs) {
                real.startJobs(jobs);
            }

            @Override
            public void close() {
                real.close();
            }
        };
    }

    private static Object faulty(VisitorStore real, Method method, Object[] arguments) throws Throwable {
        if (!method.getName().equals("close")) {
            if (failure.isPresent()) {
                throw failure.get();
            }
            if (!delay.isZero() && method.getName().equals("cached")) {
                return Optional.empty();
            }
            if (method.getName().equals("load")) {
                repaired.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    static StoreUnavailableException unavailable() {
        return new StoreUnavailableException("broken by a test");
    }
}
