package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.data.ExecutionDataStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JaCoCo counts in a module with a generated client. */
class CoverageTest {
    @TempDir
    Path folder;

    @Test
    void jacocoCountsWhatIsWrittenByHandAndNothingElse() throws IOException {
        Sandbox.Compiled client = KeyPairs.sandbox(folder)
                .java("sandbox/Use.java", Resources.text("/keypairs/Use.java"))
                .client()
                .compile();
        CoverageBuilder coverage = new CoverageBuilder();

        new Analyzer(new ExecutionDataStore(), coverage)
                .analyzeAll(client.classes().toFile());

        assertThat(coverage.getClasses())
                .filteredOn(IClassCoverage::containsCode)
                .extracting(IClassCoverage::getName)
                .isNotEmpty()
                .allMatch(name -> name.equals("sandbox/Use") || name.startsWith("sandbox/Use$"));
    }
}
