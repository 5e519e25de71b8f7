package dev.tenon.testkit.generated;

import dev.tenon.testkit.internal.junit.ClosedAtTheEnd;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Prints, when the run is over, how many operations, formats and documented errors the generated tests covered. */
public final class ContractSummary implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(ContractSummary.class);

    /** Closed by JUnit after the last test of the run. */
    private static final class AtTheEnd extends ClosedAtTheEnd {
        @Override
        protected void end() {
            Tally.all().forEach(tally -> System.out.println(tally.summary()));
        }
    }

    /** Makes the summary due. */
    public ContractSummary() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("summary", key -> new AtTheEnd());
    }
}
