package org.openpersonalization.service.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.openpersonalization.service.installation.InstallationCheck.Area;

class CheckRunnerTest {

    private static final InstallationCheck GOOD =
            InstallationCheck.one(Area.CMS, "filter", () -> CheckResult.of(CheckCode.FILTER_IN_PLACE));

    @Test
    void checkThatThrowsIsAFailureWithItsMessageAndHidesNoOther() {
        InstallationCheck throwing = InstallationCheck.one(Area.STORE, "database", () -> {
            throw new IllegalStateException("no route");
        });
        InstallationCheck withoutClass = InstallationCheck.one(Area.CLASS_PATH, "Jackson", () -> {
            throw new NoClassDefFoundError("com/fasterxml/jackson/Gone");
        });

        try (CheckRunner runner = new CheckRunner(List.of(throwing, withoutClass, GOOD), Duration.ofMinutes(1))) {
            assertThat(runner.run())
                    .extracting(checked -> checked.result().code())
                    .containsExactly(CheckCode.CHECK_FAILED, CheckCode.CHECK_FAILED, CheckCode.FILTER_IN_PLACE);
            assertThat(runner.run().get(0).result().fields())
                    .containsEntry("check", "database")
                    .containsEntry("message", "java.lang.IllegalStateException: no route");
            assertThat(runner.run().get(1).result().fields().get("message")).contains("jackson/Gone");
        }
    }

    @Test
    void checkThatHangsIsAFailureWhenTheBudgetIsSpent() {
        CountDownLatch never = new CountDownLatch(1);
        InstallationCheck hanging = InstallationCheck.one(Area.STORE, "database", () -> {
            never.await();
            return CheckResult.of(CheckCode.STORE_OPEN);
        });

        try (CheckRunner runner = new CheckRunner(List.of(hanging), Duration.ofMillis(50))) {
            assertThat(runner.run().get(0).result())
                    .isEqualTo(CheckResult.of(CheckCode.CHECK_TIMED_OUT)
                            .with("check", "database")
                            .with("seconds", "0"));
        }
    }

    @Test
    void checksThatIgnoreInterruptionTakeAtMostFourThreads() {
        CountDownLatch end = new CountDownLatch(1);
        InstallationCheck stubborn = InstallationCheck.one(Area.STORE, "database", () -> {
            awaitStubbornly(end);
            return CheckResult.of(CheckCode.STORE_OPEN);
        });

        try (CheckRunner runner = new CheckRunner(List.of(stubborn, stubborn, stubborn), Duration.ofMillis(20))) {
            for (int i = 0; i < 5; i++) {
                assertThat(runner.run())
                        .extracting(checked -> checked.result().code())
                        .containsOnly(CheckCode.CHECK_TIMED_OUT);
            }
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("personalization-installation-check"))
                    .filteredOn(thread -> thread.getState() == Thread.State.WAITING)
                    .hasSizeLessThanOrEqualTo(4);
        } finally {
            end.countDown();
        }
    }

    private static void awaitStubbornly(CountDownLatch end) {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException ignored) {
                // That is the kind of check that this test is about.
            }
        }
    }
}
