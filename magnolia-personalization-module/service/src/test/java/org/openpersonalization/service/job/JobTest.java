package org.openpersonalization.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.service.StoreUnavailableException;
import org.slf4j.LoggerFactory;

class JobTest {

    private static final String CONSEQUENCE = "Nothing is counted now";

    private final Logger logger = (Logger) LoggerFactory.getLogger(JobTest.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.setAdditive(false);
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    private static Job failing(Throwable fault) {
        return new Job("test-job", JobTest.class, CONSEQUENCE, () -> sneak(fault));
    }

    @SuppressWarnings("unchecked") // the compiler is to take it for an unchecked one
    private static <T extends Throwable> void sneak(Throwable fault) throws T {
        throw (T) fault;
    }

    @Test
    void errorIsLoggedOnceWithItsStackTrace() {
        Job job = failing(new NoClassDefFoundError("com/example/Missing"));

        job.run();
        job.run();

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).isEqualTo(CONSEQUENCE);
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("com/example/Missing");
        });
    }

    @Test
    void unavailableStoreTakesOneLine() {
        Job job = failing(new StoreUnavailableException("too slow", new IllegalStateException("cause")));

        job.run();
        job.run();

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage()).isEqualTo(CONSEQUENCE + " [cause=too slow]");
            assertThat(event.getThrowableProxy()).isNull();
        });
    }

    @Test
    void storeThatIsNotOpenYetIsNotLogged() {
        failing(StoreUnavailableException.notOpenYet()).run();

        assertThat(log.list).isEmpty();
    }

    @Test
    void successIsLoggedAfterAFailureOnlyAndTheNextFailureAgain() {
        AtomicInteger runs = new AtomicInteger();
        Job job = new Job("test-job", JobTest.class, CONSEQUENCE, () -> {
            if (runs.incrementAndGet() % 3 == 0) {
                throw new IllegalStateException("every third time");
            }
        });

        for (int i = 0; i < 6; i++) {
            job.run();
        }

        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR, Level.INFO, Level.ERROR);
    }
}
