package dev.tenon.testkit.generated;

import dev.tenon.testkit.internal.junit.ClosedAtTheEnd;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides generated tests with their {@link ContractRun} and prints, after the run, how many operations, formats and
 * documented errors they covered.
 */
public final class ContractSummary implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ContractSummary.class);

    /** Closed by JUnit after the last test of the run. */
    private static final class AtTheEnd extends ClosedAtTheEnd {
        private final ContractRun run = new ContractRun();

        @Override
        protected void end() {
            System.out.println(run.summary());
        }
    }

    /** Called by JUnit. */
    public ContractSummary() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ContractRun.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("run", key -> new AtTheEnd(), AtTheEnd.class)
                .run;
    }
}
