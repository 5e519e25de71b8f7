package dev.tenon.testkit.junit;

import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.internal.coverage.CoverageFiles;
import dev.tenon.testkit.internal.coverage.CoverageReport;
import dev.tenon.testkit.internal.coverage.CoverageTable;
import dev.tenon.testkit.internal.coverage.ErrorCoverage;
import dev.tenon.testkit.internal.coverage.NamedConstants;
import dev.tenon.testkit.internal.junit.ClosedAtTheEnd;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The coverage of a whole run. JUnit closes it after the last test: it prints the table, writes page and data, and
 * fails the run if coverage is below the minimum. Configuration parameters control it.
 */
final class CoverageAtTheEnd extends ClosedAtTheEnd {
    private final ErrorCoverage coverage = new ErrorCoverage();
    private final CoverageReport.Console console;
    private final String page;
    private final String data;
    private final String application;
    private final double minimum;

    private CoverageAtTheEnd(ExtensionContext context) {
        console = CoverageReport.Console.named(parameter(context, "console", "short"));
        page = parameter(context, "page", "");
        data = parameter(context, "data", "");
        application = parameter(context, "application", "");
        minimum = Double.parseDouble(parameter(context, "minimum", "0"));
    }

    private static String parameter(ExtensionContext context, String name, String otherwise) {
        return context.getConfigurationParameter("tenon.coverage." + name).orElse(otherwise);
    }

    static CoverageAtTheEnd of(Store root, ExtensionContext context) {
        return root.getOrComputeIfAbsent(
                CoverageAtTheEnd.class, key -> new CoverageAtTheEnd(context), CoverageAtTheEnd.class);
    }

    void add(EmbeddedEndpoint endpoint) {
        coverage.add(endpoint.model(), endpoint.calls());
    }

    @Override
    protected void end() throws IOException {
        CoverageTable table =
                coverage.table(NamedConstants.find(System.getProperty("java.class.path", ""), application));
        System.out.print(CoverageReport.text(table, console));
        CoverageFiles.page(table, page);
        CoverageFiles.data(table, data);
        table.require(minimum, "the run");
    }
}
