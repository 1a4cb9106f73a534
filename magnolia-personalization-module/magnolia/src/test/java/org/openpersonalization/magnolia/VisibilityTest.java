package org.openpersonalization.magnolia;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Public means used by another package, and a class is final unless another class extends it. Types that Magnolia creates by name are
 * public and can be extended.
 */
@AnalyzeClasses(
        packages = "org.openpersonalization",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OurJars.class})
class VisibilityTest {

    private static final Path REPOSITORY = Path.of("..", "..");
    private static final String TYPE = "(org\\.openpersonalization(?:\\.[a-z]\\w*)+\\.[A-Z]\\w*)";
    private static final Pattern IN_DESCRIPTORS = Pattern.compile(TYPE);
    private static final Pattern IN_JAVA = Pattern.compile("(?m)(?:^import (?:static )?|\")" + TYPE);
    private static final Pattern DESCRIPTOR = Pattern.compile(".*\\.(xml|yaml|ftl|properties)");
    private static final Pattern ONE_SENTENCE =
            Pattern.compile("(?s)/\\*\\*(?:(?!\\*/|\\.\\s).)*\\.\\s*\\*/\\s*@NullMarked\\s.*");
    private static final String OF_MAGNOLIA = "info.magnolia.";

    /** FreeMarker reads methods of public types only; templates get these as values of a map. */
    private static final Set<String> READ_BY_TEMPLATES = Set.of("org.openpersonalization.web.page.PurposeLine");

    @ArchTest
    static void typeIsPublicForAnotherPackage(JavaClasses classes) {
        Set<String> named = named(DESCRIPTOR.asMatchPredicate(), IN_DESCRIPTORS);
        named.addAll(named(name -> name.endsWith(".java"), IN_JAVA));
        named.addAll(READ_BY_TEMPLATES);
        Set<String> promised = promised(classes);

        assertThat(classes.stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !named.contains(type.getName()) && !promised.contains(type.getName()))
                        .filter(type -> !isUsedElsewhere(type) && !isCreatedByMagnolia(type) && !isStartedByName(type))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    /** The types in signatures of public members, such as those that callers get without a name. */
    private static Set<String> promised(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getMembers().stream()
                        .filter(VisibilityTest::isForOthers)
                        .flatMap(member -> member.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getName)
                        .filter(name -> !name.equals(type.getName())))
                .collect(Collectors.toSet());
    }

    private static boolean isForOthers(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(each -> !each.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static boolean isCreatedByMagnolia(JavaClass type) {
        return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .anyMatch(each -> each.getName().startsWith(OF_MAGNOLIA));
    }

    private static boolean isStartedByName(JavaClass type) {
        return type.tryGetMethod("main", String[].class).isPresent();
    }

    @ArchTest
    static void classIsFinalUnlessExtended(JavaClasses classes) {
        Set<String> open = named(DESCRIPTOR.asMatchPredicate(), IN_DESCRIPTORS);
        open.addAll(beans());

        assertThat(classes.stream()
                        .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAnonymousClass())
                        .filter(type -> Stream.of(JavaModifier.FINAL, JavaModifier.ABSTRACT)
                                .noneMatch(type.getModifiers()::contains))
                        .filter(type -> type.getSubclasses().isEmpty()
                                && !isCreatedByMagnolia(type)
                                && !open.contains(type.getName()))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    /** Magnolia fills the beans of the settings, and may do so by a subclass. */
    private static Set<String> beans() {
        return Arrays.stream(PersonalizationModule.class.getMethods())
                .filter(method -> method.getName().startsWith("get"))
                .map(method -> method.getReturnType().getName())
                .collect(Collectors.toSet());
    }

    @Test
    void packageHasOneSentenceAndIsNullMarked() {
        Set<Path> packages = new TreeSet<>();
        Set<Path> described = new HashSet<>();
        for (Path source : files(path -> path.toString().contains("src/main/java/org/openpersonalization/"))) {
            packages.add(source.getParent());
            if (source.endsWith("package-info.java")
                    && ONE_SENTENCE.matcher(text(source)).matches()) {
                described.add(source.getParent());
            }
        }

        assertThat(packages).hasSizeGreaterThan(80);
        assertThat(packages).filteredOn(each -> !described.contains(each)).isEmpty();
    }

    private static Set<String> named(Predicate<String> file, Pattern type) {
        Set<String> names = new HashSet<>();
        for (Path each : files(path -> file.test(path.toString()))) {
            Matcher matcher = type.matcher(text(each));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /** Files of the repository, without those that the build makes. */
    private static List<Path> files(Predicate<Path> wanted) {
        try (Stream<Path> modules = Files.list(REPOSITORY)) {
            return modules.filter(folder -> Files.exists(folder.resolve("pom.xml"))
                            || folder.endsWith("templates")
                            || folder.endsWith("content-types"))
                    .flatMap(VisibilityTest::walk)
                    .filter(path -> !path.toString().contains("/target/") && Files.isRegularFile(path))
                    .filter(wanted)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder).filter(path -> !path.toString().contains("/node_modules/"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
