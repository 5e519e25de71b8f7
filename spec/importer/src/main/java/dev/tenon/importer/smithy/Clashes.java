package dev.tenon.importer.smithy;

import dev.tenon.importer.reconcile.JavaClashes;
import dev.tenon.importer.reconcile.Report;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.function.Consumer;

/** Gives a Java name to members whose names differ only where Java names do not, and tells which. */
final class Clashes {
    private Clashes() {}

    static void ofParameters(Mapping parameters, Consumer<String> told) {
        Report report = new Report("");
        JavaClashes.ofParameters(parameters, report);
        tell(report, told);
    }

    static void ofFields(Mapping fields, Consumer<String> told) {
        Report report = new Report("");
        JavaClashes.ofFields(fields, report);
        tell(report, told);
    }

    private static void tell(Report report, Consumer<String> told) {
        report.list().forEach(clash -> told.accept(clash.subject() + " " + clash.statements() + "; " + clash.chosen()));
    }
}
