package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "The sections of experiments, goals and the programme work in a real browser, in every state that they can have")
class ExperimentPagesBrowserIT {

    private static final List<String> SECTIONS = List.of(
            "experiments",
            "experiments/new",
            "experiments/bolder-hero/results",
            "experiments/bolder-hero/settings",
            "experiments/bolder-hero/history",
            "experiments/bolder-hero/edit",
            "experiments/shorter-text/results",
            "experiments/rent-wording/results",
            "experiments/swiss-teaser/results",
            "experiments/autumn-picture/settings",
            "goals",
            "goals/new",
            "goals/order",
            "programme");
    private static final List<String> STEPS =
            List.of("component", "variants", "audience", "goals", "dates", "method", "review");

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final PretendedAdmin ADMIN = new PretendedAdmin();

    /** On a phone in German, whose words are longer; on a desktop in English, narrowed to a tablet's width in passing. */
    static Stream<Arguments> screens() {
        return Stream.of(Arguments.of(Screen.PHONE, "de"), Arguments.of(Screen.DESKTOP, "en"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("screens")
    void everySectionIsAccessibleAndFitsTheScreen(Screen screen, String language) {
        looking(screen, language, page -> {
            for (String section : SECTIONS) {
                AdminPages.follow(page, ADMIN.section(section));
                Chromium.screenshot(page, "experiments-" + name(section) + "-" + screen.name() + "-" + language);
                assertFits(page, section, screen);
                if (screen.equals(Screen.DESKTOP)) {
                    assertFits(page, section, Screen.TABLET);
                    assertFits(page, section, Screen.DESKTOP);
                }
                Accessibility.assertNoViolationsBesidesFrames(page);
            }
        });
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("screens")
    void everyStepOfTheWizardIsAccessibleAndFitsTheScreen(Screen screen, String language) {
        looking(screen, language, page -> {
            for (String step : STEPS) {
                AdminPages.follow(page, ADMIN.section("experiments/bolder-hero/edit?step=" + step));
                Chromium.screenshot(page, "wizard-" + step + "-" + screen.name() + "-" + language);
                assertFits(page, step, screen);
                Accessibility.assertNoViolationsBesidesFrames(page);
            }
        });
    }

    @Test
    void whereThereIsNothingYetTheWayToTheFirstOneIsShown() {
        looking(Screen.DESKTOP, "en", page -> {
            AdminPages.open(page, ADMIN.section("empty", "experiments"));
            button(page, AriaRole.LINK, "Plan an experiment").last().click();
            page.getByRole(AriaRole.HEADING, named("Component")).first().waitFor();
            AdminPages.open(page, ADMIN.section("empty", "programme"));

            assertThat(page.locator("main").textContent()).contains("A holdout is a small share of visitors");
            Accessibility.assertNoViolationsBesidesFrames(page);
        });
    }

    @Test
    void viewerReadsAndCannotChange() {
        looking(Screen.DESKTOP, "en", page -> {
            AdminPages.open(page, ADMIN.section("viewer", "experiments/bolder-hero/results"));

            assertThat(button(page, AriaRole.BUTTON, "Pause …").isDisabled()).isTrue();
            assertThat(page.getByText("Plan an experiment").count()).isZero();
            assertThat(page.locator("main").textContent()).contains("changes need the role personalization-admin");
        });
    }

    @Test
    void everySectionSaysThatPersonalizationIsSwitchedOff() {
        looking(Screen.DESKTOP, "de", page -> {
            AdminPages.open(page, ADMIN.section("switched-off", "goals"));

            assertThat(page.locator("main").getByRole(AriaRole.STATUS).first().textContent())
                    .startsWith("Die Personalisierung ist ausgeschaltet (enabled=false)");
            Accessibility.assertNoViolationsBesidesFrames(page);
        });
    }

    @Test
    void everyDeedSaysWhatWillHappenAndGivesTheFocusBack() {
        looking(Screen.DESKTOP, "en", page -> {
            AdminPages.open(page, ADMIN.section("experiments/bolder-hero/results"));
            for (String deed : List.of("Pause …", "Stop …", "Promote …", "Replicate …")) {
                Locator asked = button(page, AriaRole.BUTTON, deed).first();
                asked.click();
                Locator dialog = page.getByRole(AriaRole.DIALOG);
                dialog.waitFor();

                assertThat(dialog.locator("li").count()).as(deed).isPositive();
                assertThat(focused(page)).as(deed).isEqualTo("Cancel");
                Accessibility.assertNoViolationsBesidesFrames(page);
                page.keyboard().press("Escape");
                dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
                assertThat(focused(page)).isEqualTo(deed);
            }
        });
    }

    @Test
    void promotionShowsWhatItReplacesAndIsUndoneByOneClick() {
        looking(Screen.PHONE, "en", page -> {
            AdminPages.open(page, ADMIN.section("experiments/old-callout/results"));
            button(page, AriaRole.BUTTON, "Promote …").first().click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByText("Walk with us").waitFor();
            assertThat(dialog.textContent()).contains("Walk into spring", "The replaced values are kept");
            dialog.getByText("A rule for an audience").click();
            dialog.locator("select").last().selectOption("climbers");
            dialog.getByText("climbers, spring").waitFor();
            Chromium.screenshot(page, "experiments-promotion-phone-en");
            Accessibility.assertNoViolationsBesidesFrames(page);
            page.keyboard().press("Escape");

            Request undone = page.waitForRequest(
                    request -> request.method().equals("POST"),
                    () -> button(page, AriaRole.BUTTON, "Undo").click());

            assertThat(undone.url()).contains("/experiments/old-callout/promote/undo");
            assertThat(undone.postData()).isEqualTo("{\"variant\":\"spring\"}");
            page.getByRole(AriaRole.STATUS).first().waitFor();
        });
    }

    @Test
    void markOfAVerdictFollowsTheVerdictOverAllVisitors() {
        looking(Screen.DESKTOP, "en", page -> {
            AdminPages.open(page, ADMIN.section("experiments/rent-wording/results"));
            Locator panel = page.locator("main")
                    .getByText("over all visitors yet")
                    .first()
                    .locator("xpath=../../..");

            assertThat(panel.locator("svg.lucide-circle-check").count()).isZero();
            assertThat(page.locator("main").textContent()).contains("Bayesian estimate", "This decides nothing");
        });
    }

    @Test
    void enterInAFieldOfAGoalChangesNothing() {
        looking(Screen.DESKTOP, "en", page -> {
            List<String> posts = new ArrayList<>();
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    posts.add(request.url());
                }
            });
            AdminPages.open(page, ADMIN.section("goals/order"));
            Locator title = page.getByLabel("Title").first();
            title.fill("Orders of all kinds");
            title.press("Enter");
            assertThat(posts).isEmpty();

            button(page, AriaRole.BUTTON, "Save").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByText("Orders of all kinds").waitFor();
            Chromium.screenshot(page, "goals-change-desktop-en");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change"))
                    .click();
            button(page, AriaRole.BUTTON, "Undo").click();
            button(page, AriaRole.BUTTON, "Undo")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            assertThat(posts).hasSize(2);
            assertThat(title.inputValue()).isNotEqualTo("Orders of all kinds");
        });
    }

    @Test
    void refusedDeedIsToldInItsDialog() {
        looking(Screen.DESKTOP, "en", page -> {
            AdminPages.open(page, ADMIN.section("conflict", "experiments/bolder-hero/settings"));
            button(page, AriaRole.BUTTON, "Pause …").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Pause").setExact(true))
                    .click();

            dialog.getByText("Somebody else changed this meanwhile").waitFor();
            Accessibility.assertNoViolationsBesidesFrames(page);
        });
    }

    @Test
    void linkOfAProblemLeadsToItsField() {
        looking(Screen.DESKTOP, "en", page -> {
            AdminPages.open(page, ADMIN.section("experiments/autumn-picture/edit?step=review"));
            page.getByText("Choose the goal that decides.").click();
            page.locator("#field-primary:focus").waitFor();

            assertThat(page.locator("[aria-current=step]").textContent()).contains("Goals");
            assertThat(page.locator("main").textContent()).contains("Choose the goal that decides.");
            Accessibility.assertNoViolationsBesidesFrames(page);
        });
    }

    @Test
    void whoWouldLoseChangesIsAskedFirst() {
        looking(Screen.DESKTOP, "en", page -> {
            AdminPages.open(page, ADMIN.section("experiments/autumn-picture/edit"));
            page.locator("#field-title").fill("Another title");
            page.locator("nav a[href='#/goals']").click();
            page.getByText("Leave without saving?").waitFor();
            Accessibility.assertNoViolationsBesidesFrames(page);
            page.getByText("Stay").click();

            assertThat(page.url()).endsWith("experiments/autumn-picture/edit");
            assertThat(page.locator("#field-title").inputValue()).isEqualTo("Another title");
        });
    }

    @Test
    void changeOfWhatRunsSaysThatResultsStartAnew() {
        looking(Screen.DESKTOP, "en", page -> {
            AdminPages.open(page, ADMIN.section("experiments/bolder-hero/edit?step=variants"));
            button(page, AriaRole.BUTTON, "Split evenly").click();
            page.getByRole(AriaRole.BUTTON, named("Save and begin phase 3 …")).click();

            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByText("its results start from zero").waitFor();
            Accessibility.assertNoViolationsBesidesFrames(page);
        });
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("screens")
    void modelIsChosenInPlaceOfShares(Screen screen, String language) {
        looking(screen, language, page -> {
            AdminPages.open(page, ADMIN.section("experiments/bolder-hero/edit?step=variants"));
            Locator model = page.locator("#field-learned");
            model.getByRole(AriaRole.CHECKBOX).check();
            model.getByRole(AriaRole.TEXTBOX).last().fill("climbing, skiing");
            model.getByRole(AriaRole.TEXTBOX).first().focus();
            Chromium.screenshot(page, "wizard-model-" + screen.name() + "-" + language);
            assertFits(page, "variants with a model", screen);
            Accessibility.assertNoViolationsBesidesFrames(page);

            assertThat(page.locator("#field-variations")
                            .getByRole(AriaRole.TEXTBOX)
                            .count())
                    .as("fields for shares")
                    .isZero();
        });
    }

    @Test
    void changedPlanOfWhatRunsIsUndoneByOneClick() {
        looking(Screen.DESKTOP, "en", page -> {
            AdminPages.open(page, ADMIN.section("experiments/bolder-hero/edit?step=variants"));
            button(page, AriaRole.BUTTON, "Split evenly").click();
            page.getByRole(AriaRole.BUTTON, named("Save and begin phase 3 …")).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName("Save and begin phase 3")
                                    .setExact(true))
                    .click();
            page.waitForURL(Pattern.compile("experiments/bolder-hero/results$"));
            page.getByText("The plan is changed.").waitFor();
            Accessibility.assertNoViolationsBesidesFrames(page);

            Request undone = page.waitForRequest(
                    request -> request.method().equals("POST"),
                    () -> button(page, AriaRole.BUTTON, "Undo").click());

            assertThat(undone.url()).contains("/experiments/bolder-hero/undo");
            assertThat(undone.postData()).isEqualTo("{}");
            page.getByText("The former value is restored").waitFor();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Promoted a variant, /experiments/old-callout/promote/undo",
        "Changed a purpose, /purposes/behavioral/undo",
    })
    void changeIsUndoneFromItsRowInTheAudit(String action, String address) {
        looking(Screen.DESKTOP, "en", page -> {
            AdminPages.open(page, ADMIN.section("audit"));
            Locator undo = page.locator("main tr")
                    .filter(new Locator.FilterOptions().setHasText(action))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"));

            Request undone = page.waitForRequest(request -> request.method().equals("POST"), undo::click);

            assertThat(undone.url()).contains(address);
            assertThat(undone.postData()).matches("\\{\"time\":\"[-0-9T:.]+Z\"}");
            Accessibility.assertNoViolationsBesidesFrames(page);
        });
    }

    @Test
    void savedDraftIsLeftAndResumed() {
        looking(Screen.DESKTOP, "en", page -> {
            AdminPages.open(page, ADMIN.section("experiments/new"));
            page.locator("main input[type=radio]").first().check();
            page.locator("#field-title").fill("Draft of the test");
            button(page, AriaRole.BUTTON, "Save as draft").click();
            page.waitForURL(Pattern.compile("draft-of-the-test/edit"));
            page.locator("nav a[href='#/experiments']").click();
            page.waitForURL(Pattern.compile("#/experiments$"));
            page.locator("main h1", new Page.LocatorOptions().setHasText("Experiments"))
                    .waitFor();
            page.getByText("Draft of the test").click();
            button(page, AriaRole.LINK, "Edit").click();

            page.locator("#field-title").waitFor();
            assertThat(page.locator("#field-title").inputValue()).isEqualTo("Draft of the test");
        });
    }

    @Test
    void experimentIsPlannedAndStartedStepByStep() {
        looking(Screen.DESKTOP, "en", page -> {
            AdminPages.open(page, ADMIN.section("experiments/new"));
            page.locator("main input[type=radio]").first().check();
            page.locator("#field-title").fill("Planned and started");
            for (String step : STEPS.subList(1, STEPS.size())) {
                page.getByRole(AriaRole.BUTTON, named("Next: ")).click();
                page.locator("h2:focus").waitFor();
                if (step.equals("goals")) {
                    page.locator("#field-primary").selectOption("order");
                }
            }
            page.getByText("Nothing stands in the way of a start.").waitFor();
            button(page, AriaRole.BUTTON, "Start …").click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Start").setExact(true))
                    .click();

            page.waitForURL(Pattern.compile("experiments/planned-and-started/"));
        });
    }

    @Test
    void everyChartHasItsNumbersBehindIt() {
        looking(Screen.DESKTOP, "en", page -> {
            AdminPages.open(page, ADMIN.section("experiments/bolder-hero/results"));

            Locator charts = page.locator("main figure");
            assertThat(charts.count()).isGreaterThan(5);
            for (Locator chart : charts.all()) {
                chart.locator("summary").click();
                assertThat(chart.locator("tbody tr").count())
                        .as(chart.textContent())
                        .isPositive();
                assertThat(chart.getAttribute("aria-labelledby")).isNotBlank();
            }
            assertThat(page.locator("main").textContent()).contains("fewer than 10");
            Accessibility.assertNoViolationsBesidesFrames(page);
        });
    }

    private static void looking(Screen screen, String language, Consumer<Page> look) {
        try (BrowserContext browser = CHROMIUM.newContext(screen.options(language))) {
            look.accept(browser.newPage());
        }
    }

    private static Locator button(Page page, AriaRole role, String name) {
        return page.locator("main")
                .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.textContent");
    }

    private static String name(String section) {
        return section.replace('/', '-');
    }

    private static void assertFits(Page page, String section, Screen screen) {
        Chromium.resize(page, screen.width(), screen.height());
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(section)
                .isLessThanOrEqualTo(screen.width());
    }
}
