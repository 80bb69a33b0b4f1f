package io.github.camelmesos.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the rooms: who may know whom. */
class ModuleRulesTest {

    private static final String ROOT = "io.github.camelmesos.";

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("io.github.camelmesos");
    }

    @Test
    void arrowsPointDownOnly() {
        ArchRule rule = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.github.camelmesos..")
                .layer("routes")
                .definedBy(ROOT + "app..")
                .layer("camel-mesos")
                .definedBy(ROOT + "camel..")
                .layer("workflow-launcher")
                .definedBy(ROOT + "launcher..")
                .layer("cwl-engine")
                .definedBy(ROOT + "cwl..")
                .layer("nested-cluster")
                .definedBy(ROOT + "cluster..")
                .layer("chronos")
                .definedBy(ROOT + "chronos..")
                .layer("embedded-mesos")
                .definedBy(ROOT + "embedded..")
                .layer("mesos-api")
                .definedBy(ROOT + "mesos..")
                .withOptionalLayers(true)
                .whereLayer("routes")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("camel-mesos")
                .mayOnlyBeAccessedByLayers("routes")
                .whereLayer("workflow-launcher")
                .mayOnlyBeAccessedByLayers("routes", "camel-mesos")
                .whereLayer("cwl-engine")
                .mayOnlyBeAccessedByLayers("routes", "camel-mesos", "workflow-launcher")
                .whereLayer("nested-cluster")
                .mayOnlyBeAccessedByLayers("routes", "camel-mesos", "workflow-launcher")
                .whereLayer("chronos")
                .mayOnlyBeAccessedByLayers("routes", "camel-mesos", "workflow-launcher", "nested-cluster")
                .whereLayer("embedded-mesos")
                .mayOnlyBeAccessedByLayers("routes", "nested-cluster")
                .whereLayer("mesos-api")
                .mayOnlyBeAccessedByLayers(
                        "camel-mesos", "workflow-launcher", "nested-cluster", "chronos", "embedded-mesos");
        rule.check(classes);
    }

    @Test
    void theEngineKnowsNothingOfCamelMesosChronosOrHttpServers() {
        ArchRule rule = noClasses()
                .that(resideInAPackage(ROOT + "cwl.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.apache.camel..",
                        "org.apache.zookeeper..",
                        "org.apache.curator..",
                        "com.sun.net.httpserver..",
                        "io.vertx..",
                        "io.netty.."));
        rule.check(classes);
    }

    @Test
    void onlyTheComponentsAndTheApplicationKnowCamel() {
        ArchRule rule = noClasses()
                .that(resideInAnyPackage(
                        ROOT + "cwl..",
                        ROOT + "cluster..",
                        ROOT + "launcher..",
                        ROOT + "chronos..",
                        ROOT + "embedded..",
                        ROOT + "mesos.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.camel.."));
        rule.check(classes);
    }

    @Test
    void packagesOfARoomDoNotGoInCircles() {
        for (String room :
                new String[] {"app", "camel", "launcher", "cwl", "cluster", "chronos", "embedded", "mesos"}) {
            slices().matching(ROOT + room + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }
}
