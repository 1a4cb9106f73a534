package org.openpersonalization;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The engine is pure Java: no clock, no random, no logging, and its packages do not lean on each other in circles. */
@AnalyzeClasses(packages = "org.openpersonalization", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineShapeTest {

    @ArchTest
    static final ArchRule KNOWS_NOTHING_OF_ITS_SURROUNDINGS = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.openpersonalization..",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.math..",
                    "java.io..",
                    "java.nio",
                    "java.security",
                    "java.nio.charset..",
                    "com.google.re2j..",
                    "org.apache.commons.numbers.gamma..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule HAS_NO_CLOCK_OF_ITS_OWN = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule HAS_NO_RANDOM_OF_ITS_OWN = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLE =
            slices().matching("org.openpersonalization.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule HAS_NO_STATIC_STATE = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule KEEPS_NOTHING_ON_THREADS =
            noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);

    @ArchTest
    static final ArchRule CLASSES_ARE_FINAL = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .haveModifier(JavaModifier.FINAL);
}
