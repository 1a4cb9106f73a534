package org.openpersonalization.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Use cases and ports know no servlet, no SQL and no CMS. */
@AnalyzeClasses(packages = "org.openpersonalization.service", importOptions = ImportOption.DoNotIncludeTests.class)
class ServiceShapeTest {

    @ArchTest
    static final ArchRule KNOWS_NO_ADAPTER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "java.sql..",
                    "javax.sql..",
                    "javax.jcr..",
                    "info.magnolia..",
                    "freemarker..",
                    "org.openpersonalization.web..",
                    "org.openpersonalization.store..",
                    "org.openpersonalization.magnolia..");

    @ArchTest
    static final ArchRule READS_THE_CLOCK_THAT_IT_IS_GIVEN = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CIRCLE =
            slices().matching("org.openpersonalization.service.(*)..").should().beFreeOfCycles();
}
