package dev.tenon.testkit.junit;

import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.internal.coverage.CoverageReport;
import dev.tenon.testkit.internal.coverage.ErrorCoverage;
import dev.tenon.testkit.internal.junit.ClosedAtTheEnd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The coverage of a whole run. JUnit closes it after the last test: it prints the table, at the length that the
 * configuration parameter {@code tenon.coverage.console} asks for, writes the page to the file that
 * {@code tenon.coverage.page} names, and fails the run when the share is below {@code tenon.coverage.minimum}, a number from
 * 0 to 1.
 */
final class CoverageAtTheEnd extends ClosedAtTheEnd {
    private static final String CONSOLE = "tenon.coverage.console";
    private static final String PAGE = "tenon.coverage.page";
    private static final String MINIMUM = "tenon.coverage.minimum";

    private final ErrorCoverage coverage = new ErrorCoverage();
    private final CoverageReport.Console console;
    private final String page;
    private final double minimum;

    private CoverageAtTheEnd(ExtensionContext context) {
        console = context.getConfigurationParameter(CONSOLE)
                .map(CoverageReport.Console::named)
                .orElse(CoverageReport.Console.SHORT);
        page = context.getConfigurationParameter(PAGE).orElse("");
        minimum = context.getConfigurationParameter(MINIMUM)
                .map(Double::parseDouble)
                .orElse(0.0);
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
        System.out.print(CoverageReport.text(coverage, console));
        if (!page.isEmpty()) {
            Path file = Path.of(page).toAbsolutePath();
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, CoverageReport.html(coverage), StandardCharsets.UTF_8);
        }
        coverage.require(minimum, "the run");
    }
}
